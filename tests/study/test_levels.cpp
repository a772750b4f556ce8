// Designs of levels: full grids, one factor at a time, listed points.
#include <catch2/catch.hpp>
#include <set>

#include "sim/study/design/bins.hpp"
#include "tests/study/designs.hpp"

using namespace dyad;
using test::all_points;

namespace {

/// The levels of a design's points, [point][factor].
std::vector<std::vector<std::int64_t>> levels_of(const study::Design& design,
                                                 const std::vector<std::int64_t>& counts) {
  std::vector<std::vector<std::int64_t>> out;
  for (const auto& point : all_points(design)) {
    out.emplace_back();
    for (std::size_t i = 0; i < counts.size(); ++i) {
      out.back().push_back(study::bin_of(point[i], counts[i]));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("every level is the middle of its bin, and found again in it") {
  for (const std::int64_t bins : {1, 2, 3, 7, 10, 1000, 9'999'991, 10'000'000}) {
    for (std::int64_t bin = 0; bin < bins; bin += 1 + bins / 5000) {
      CHECK(study::bin_of(study::middle_of_bin(bin, bins), bins) == bin);
    }
    CHECK(study::bin_of(study::middle_of_bin(bins - 1, bins), bins) == bins - 1);
    CHECK(study::bin_of(0, bins) == 0);
    CHECK(study::bin_of(1, bins) == bins - 1);
  }
}

TEST_CASE("a full grid has each combination once, the last factor fastest") {
  const std::vector<std::int64_t> counts{2, 3, 4};
  const auto points = levels_of(study::full_grid(counts), counts);
  CHECK(points.size() == 24);
  CHECK(std::set(points.begin(), points.end()).size() == 24);
  CHECK(std::is_sorted(points.begin(), points.end()));
  CHECK(points[1] == std::vector<std::int64_t>{0, 0, 1});
}

TEST_CASE("one at a time begins at the base and moves one factor, each to each of its levels") {
  const std::vector<std::int64_t> counts{3, 2, 4};
  const auto points = levels_of(study::one_at_a_time(counts), counts);
  using Levels = std::vector<std::int64_t>;
  CHECK(points == std::vector<Levels>{
                      {0, 0, 0}, {1, 0, 0}, {2, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0, 0, 2}, {0, 0, 3}});
}

TEST_CASE("listed points are what was listed") {
  const std::vector<std::int64_t> counts{3, 100'000};
  const auto design = study::listed(counts, {2, 99'999, 0, 0, 1, 4711});
  using Levels = std::vector<std::int64_t>;
  CHECK(levels_of(design, counts) == std::vector<Levels>{{2, 99'999}, {0, 0}, {1, 4711}});
}
