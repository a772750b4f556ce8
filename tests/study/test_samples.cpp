// Random points, Latin hypercubes and Morris trajectories.
#include <catch2/catch.hpp>
#include <numeric>
#include <set>

#include "sim/study/design/draws.hpp"
#include "tests/study/designs.hpp"

using namespace dyad;
using test::all_points;
using test::counts_in_bins;
using test::in_unit_cube;

TEST_CASE("random points are uniform, and those of a longer design begin with them") {
  const auto points = all_points(study::uniform_random(4000, 3, 7));
  CHECK(in_unit_cube(points));
  for (std::size_t i = 0; i < 3; ++i) {
    double chi_squared = 0;
    for (const int count : counts_in_bins(points, i, 10)) {
      chi_squared += (count - 400.) * (count - 400.) / 400;
    }
    CHECK(chi_squared < 27.9);  // 9 degrees of freedom, p = 0.001
  }
  const auto longer = all_points(study::uniform_random(5000, 4, 7));
  for (std::size_t i = 0; i < points.size(); i += 97) {
    CHECK(std::equal(points[i].begin(), points[i].end(), longer[i].begin()));
  }
}

TEST_CASE("another seed gives another sample, the same seed the same") {
  using Make = study::Design (*)(std::int64_t);
  const Make all[]{[](std::int64_t seed) { return study::uniform_random(64, 3, seed); },
                   [](std::int64_t seed) { return study::latin_hypercube(64, 3, seed); },
                   [](std::int64_t seed) { return study::sobol(64, 3, seed); },
                   [](std::int64_t seed) { return study::morris(16, 3, 4, seed); },
                   [](std::int64_t seed) { return study::saltelli(16, 3, false, seed); }};
  for (const Make make : all) {
    CHECK(all_points(make(1)) == all_points(make(1)));
    CHECK(all_points(make(1)) != all_points(make(2)));
    CHECK(all_points(make(1)) != all_points(make(std::int64_t{1} << 40 | 1)));
  }
}

TEST_CASE("a Latin hypercube has one point in each stratum of each factor") {
  for (const int count : {1, 2, 10, 997, 4096}) {
    const auto points = all_points(study::latin_hypercube(count, 4, 3));
    CHECK(points.size() == static_cast<std::size_t>(count));
    CHECK(in_unit_cube(points));
    for (std::size_t i = 0; i < 4; ++i) {
      CHECK(counts_in_bins(points, i, count) == std::vector<int>(std::size_t(count), 1));
    }
  }
}

TEST_CASE(
    "the strata of a Latin hypercube are paired at random, and the place in them is uniform") {
  constexpr int count = 4000;
  const auto points = all_points(study::latin_hypercube(count, 2, 5));
  double product = 0, place = 0;
  for (const auto& point : points) {
    product += (point[0] - .5) * (point[1] - .5);
    place += point[0] * count - std::floor(point[0] * count);
  }
  CHECK(std::abs(12 * product / count) < 3.3 / std::sqrt(count));  // the correlation
  CHECK(place / count == Approx(.5).margin(3.3 / std::sqrt(12. * count)));
}

TEST_CASE("permutations hold everyone once, and each order is as likely") {
  std::vector<int> orders(27);
  for (std::uint32_t i = 0; i < 6000; ++i) {
    const auto order = study::permutation(3, study::stream(1, study::DesignPurpose::stratum, i, 0));
    ++orders[order[0] * 9 + order[1] * 3 + order[2]];
  }
  CHECK(std::accumulate(orders.begin(), orders.end(), 0) == 6000);
  for (const int code : {5, 7, 11, 15, 19, 21}) {  // 012 021 102 120 201 210
    CHECK(orders[static_cast<std::size_t>(code)] == Approx(1000).margin(100));
  }
}

TEST_CASE("a Morris trajectory moves each factor once, by delta, on the lattice") {
  for (const int levels : {2, 4, 8}) {
    constexpr std::size_t factors = 5;
    constexpr int trajectories = 400;
    const auto points = all_points(study::morris(trajectories, factors, levels, 11));
    CHECK(points.size() == trajectories * (factors + 1));
    CHECK(in_unit_cube(points, true));
    const double delta = levels / (2. * (levels - 1));
    std::vector<int> at_level(static_cast<std::size_t>(levels)), ups(factors), first(factors);
    for (std::size_t t = 0; t < trajectories; ++t) {
      std::set<std::size_t> moved;
      for (std::size_t step = 0; step <= factors; ++step) {
        const auto& point = points[t * (factors + 1) + step];
        for (const double x : point) {
          const double level = x * (levels - 1);
          CHECK(std::abs(level - std::round(level)) < 1e-12);
          if (step == 0) ++at_level[static_cast<std::size_t>(std::lround(level))];
        }
        if (step == 0) continue;
        const auto& before = points[t * (factors + 1) + step - 1];
        for (std::size_t i = 0; i < factors; ++i) {
          if (point[i] == before[i]) continue;
          CHECK(std::abs(point[i] - before[i]) == Approx(delta));
          ups[i] += point[i] > before[i];
          first[i] += step == 1;
          CHECK(moved.insert(i).second);
        }
        CHECK(moved.size() == step);
      }
    }
    for (const int count : at_level) {
      const double expected = trajectories * double(factors) / levels;
      CHECK(count == Approx(expected).margin(4 * std::sqrt(expected)));
    }
    for (std::size_t i = 0; i < factors; ++i) {
      CHECK(ups[i] == Approx(trajectories / 2.).margin(4 * std::sqrt(trajectories) / 2));
      CHECK(first[i] == Approx(trajectories / 5.).margin(4 * std::sqrt(trajectories / 5.)));
    }
  }
}

TEST_CASE("seeds of points differ, are not negative, and belong to the base's seed") {
  std::set<std::int64_t> seen;
  for (std::int64_t point = 0; point < 5000; ++point) {
    for (const std::int64_t seed : {0, 1, 2}) {
      const std::int64_t own = study::seed_of_point(seed, point);
      CHECK(own >= 0);
      CHECK(own < std::int64_t{1} << 62);
      seen.insert(own);
    }
  }
  CHECK(seen.size() == 15000);
}
