// The Sobol sequence, its scrambling, and Saltelli's samples.
#include <catch2/catch.hpp>
#include <set>

#include "sim/study/design/sobol.hpp"
#include "tests/study/designs.hpp"

using namespace dyad;
using test::all_points;
using test::counts_in_bins;
using test::discrepancy;

TEST_CASE("the Sobol sequence has the published first points") {
  // Joe & Kuo's direction numbers, as scipy 1.10 has them too; in sixteenths.
  const std::vector<std::vector<std::uint32_t>> expected{
      {0, 0, 0, 0, 0, 0},   {8, 8, 8, 8, 8, 8},     {12, 4, 4, 4, 12, 12},   {4, 12, 12, 12, 4, 4},
      {6, 6, 10, 14, 6, 2}, {14, 14, 2, 6, 14, 10}, {10, 2, 14, 10, 10, 14}, {2, 10, 6, 2, 2, 6},
      {3, 5, 15, 7, 9, 5},  {11, 13, 7, 15, 1, 13}, {15, 1, 11, 3, 5, 9},    {7, 9, 3, 11, 13, 1},
      {5, 3, 5, 9, 15, 7},  {13, 11, 13, 1, 7, 15}, {9, 7, 1, 13, 3, 11},    {1, 15, 9, 5, 11, 3}};
  const study::SobolSequence sequence(6);
  for (std::uint32_t point = 0; point < 16; ++point) {
    for (std::size_t i = 0; i < 6; ++i) {
      CHECK(sequence.digits(point, i) == expected[point][i] << 28);
    }
  }
}

TEST_CASE("the Sobol sequence agrees with scipy far from its start and in many dimensions") {
  const std::vector<std::uint32_t> expected{709, 959, 167, 281, 651, 365, 195, 781,
                                            357, 331, 763, 713, 393, 485, 583, 527,
                                            413, 885, 379, 771, 243, 279, 969, 493};
  const study::SobolSequence sequence(24);
  for (std::size_t i = 0; i < 24; ++i) CHECK(sequence.digits(777, i) == expected[i] << 22);
}

TEST_CASE("scrambling keeps the order of digits: what agrees in m digits still does, and no more") {
  const std::uint32_t x = 0x5A5A1234;
  for (std::uint32_t m = 0; m < 32; ++m) {
    const std::uint32_t y = x ^ 0x80000000U >> m;  // the first m digits are equal, the next is not
    const std::uint32_t difference =
        study::owen_scrambled(x, 3, 9) ^ study::owen_scrambled(y, 3, 9);
    CHECK((m == 0 || difference >> (32 - m) == 0));
    CHECK((difference >> (31 - m) & 1U) == 1U);
  }
}

TEST_CASE("scrambled digits are fair coins, and differ between dimensions and seeds") {
  int ones = 0;
  for (std::int64_t seed = 0; seed < 1000; ++seed) {
    ones += __builtin_popcount(study::owen_scrambled(0x12345678, 0, seed));
  }
  CHECK(ones == Approx(16000).margin(4 * std::sqrt(8000)));
  CHECK(study::owen_scrambled(7, 0, 1) != study::owen_scrambled(7, 1, 1));
}

TEST_CASE("each aligned block of a scrambled Sobol sequence is balanced in every factor") {
  constexpr std::size_t factors = 12;
  const auto points = all_points(study::sobol(1024, factors, 5));
  CHECK(test::in_unit_cube(points));
  for (const int size : {2, 16, 128, 1024}) {
    for (std::size_t start = 0; start < 1024; start += std::size_t(size)) {
      const std::vector block(points.begin() + std::ptrdiff_t(start),
                              points.begin() + std::ptrdiff_t(start) + size);
      for (std::size_t i = 0; i < factors; ++i) {
        CHECK(counts_in_bins(block, i, size) == std::vector<int>(std::size_t(size), 1));
      }
    }
  }
}

TEST_CASE("the first two Sobol dimensions fill every elementary rectangle") {
  const auto points = all_points(study::sobol(256, 2, 17));
  for (const int columns : {1, 4, 16, 64, 256}) {
    std::set<std::pair<int, int>> cells;
    for (const auto& point : points) {
      cells.emplace(int(point[0] * columns), int(point[1] * (256 / columns)));
    }
    CHECK(cells.size() == 256);
  }
}

TEST_CASE("scrambled Sobol points fill the cube far more evenly than random ones") {
  for (std::int64_t seed = 1; seed <= 5; ++seed) {
    const double random = discrepancy(all_points(study::uniform_random(256, 6, seed)));
    const double hypercube = discrepancy(all_points(study::latin_hypercube(256, 6, seed)));
    const double sobol = discrepancy(all_points(study::sobol(256, 6, seed)));
    CHECK(sobol < 0.5 * random);
    CHECK(hypercube < random);
    CHECK(sobol < hypercube);
  }
}

TEST_CASE("a Saltelli row is A, A with columns of B, [B with columns of A,] and B") {
  constexpr std::size_t factors = 3, rows = 16;
  for (const bool second_order : {false, true}) {
    const auto points = all_points(study::saltelli(rows, factors, second_order, 4));
    const std::size_t width = second_order ? 2 * factors + 2 : factors + 2;
    REQUIRE(points.size() == rows * width);
    for (std::size_t row = 0; row < rows; ++row) {
      const auto* first = &points[row * width];
      const auto &a = first[0], &b = first[width - 1];
      for (std::size_t i = 0; i < factors; ++i) {
        CHECK(a[i] != b[i]);
        auto expected = a;
        expected[i] = b[i];
        CHECK(first[1 + i] == expected);
        if (!second_order) continue;
        expected = b;
        expected[i] = a[i];
        CHECK(first[1 + factors + i] == expected);
      }
    }
  }
}

TEST_CASE("A and B of Saltelli's sample are the halves of one Sobol sequence") {
  const auto whole = all_points(study::sobol(32, 6, 8));
  const auto points = all_points(study::saltelli(32, 3, false, 8));
  for (std::size_t row = 0; row < 32; ++row) {
    for (std::size_t i = 0; i < 3; ++i) {
      CHECK(points[row * 5][i] == whole[row][i]);
      CHECK(points[row * 5 + 4][i] == whole[row][i + 3]);
    }
  }
}

TEST_CASE("Saltelli's sample recovers the indices of a function that is known") {
  // y = x1 + 2 x2 + x1 x3, x uniform: worked out by hand from the moments of the uniform.
  const auto f = [](const std::vector<double>& x) { return x[0] + 2 * x[1] + x[0] * x[2]; };
  constexpr std::size_t factors = 3, rows = 4096, width = factors + 2;
  const auto points = all_points(study::saltelli(rows, factors, false, 2));
  // Variances of the main effects: (3/2)^2/12, 4/12, (1/2)^2/12; of the interaction: 1/144.
  const double main[]{2.25 / 12, 4. / 12, .25 / 12}, interaction = 1. / 144;
  const double variance = main[0] + main[1] + main[2] + interaction;
  for (std::size_t i = 0; i < factors; ++i) {
    double first = 0, total = 0;
    for (std::size_t row = 0; row < rows; ++row) {
      const auto* at = &points[row * width];
      const double a = f(at[0]), b = f(at[width - 1]), ab = f(at[1 + i]);
      first += b * (ab - a) / rows;               // Saltelli et al. 2010, table 2 (b)
      total += (a - ab) * (a - ab) / (2 * rows);  // Jansen 1999, table 2 (f)
    }
    CHECK(first / variance == Approx(main[i] / variance).margin(0.01));
    const double own = main[i] + (i == 1 ? 0 : interaction);
    CHECK(total / variance == Approx(own / variance).margin(0.01));
  }
}
