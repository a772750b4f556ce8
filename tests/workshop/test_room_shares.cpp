// Choice against luck, on tables whose parts are known.
#include <boost/random/mersenne_twister.hpp>
#include <boost/random/normal_distribution.hpp>
#include <catch2/catch.hpp>

#include "sim/base/moments.hpp"
#include "workshop/wasm/room_shares.hpp"

using namespace dyad;

namespace {

using Rows = std::vector<std::vector<double>>;

std::optional<page::Shares> shares(const Rows& rows, std::int64_t seed = 1) {
  std::vector<const std::vector<double>*> pointers;
  for (const auto& row : rows) pointers.push_back(&row);
  return page::shares_of(pointers, seed);
}

/// Normal people, lucks and rests of these standard deviations.
Rows drawn(boost::random::mt19937& random, std::size_t people, std::size_t lucks, double person,
           double luck, double rest) {
  boost::random::normal_distribution<double> normal;
  std::vector<double> common(lucks);
  for (double& each : common) each = luck * normal(random);
  Rows rows;
  for (std::size_t i = 0; i < people; ++i) {
    const double own = person * normal(random);
    auto& row = rows.emplace_back();
    for (const double each : common) row.push_back(own + each + rest * normal(random));
  }
  return rows;
}

}  // namespace

TEST_CASE("where people and lucks add up, the parts are their variances") {
  const std::vector<double> person{0, 1, 2, 3, 4}, luck{0, 3, 6};  // variances 2.5 and 9
  Rows rows;
  for (const double p : person) rows.push_back({p + luck[0], p + luck[1], p + luck[2]});
  const auto found = shares(rows);
  REQUIRE(found);
  CHECK(found->moves == Approx(2.5));
  CHECK(found->luck == Approx(9));
  CHECK(found->both == Approx(0).margin(1e-12));
  CHECK(found->share == Approx(2.5 / 11.5));
}

TEST_CASE("a table worked out by hand") {
  // Means of rows 2, 4, 4, 6, 4, of columns 3, 5; of all 4. Squares: people 16 (4 degrees), lucks
  // 10 (1), all of them 34, so 8 remain (4): mean squares 4, 10, 2.
  const auto found = shares({{2, 2}, {2, 6}, {4, 4}, {5, 7}, {2, 6}});
  REQUIRE(found);
  CHECK(found->both == Approx(2));
  CHECK(found->moves == Approx((4 - 2.0) / 2));
  CHECK(found->luck == Approx((10 - 2.0) / 5));
}

TEST_CASE("a part that comes out below zero is zero, and so is the share where nothing varies") {
  const auto found = shares({{0, 4}, {4, 0}, {0, 4}, {4, 0}, {2, 2}});
  REQUIRE(found);
  CHECK(found->moves == 0);
  CHECK(found->share == 0);
  const auto still = shares(Rows(5, {3, 3}));
  REQUIRE(still);
  CHECK(still->share == 0);
  CHECK(still->high == 0);
}

TEST_CASE("nothing is said of four people, or of one luck") {
  CHECK_FALSE(shares(Rows(4, {1, 2})));
  CHECK_FALSE(shares(Rows(5, {1})));
}

TEST_CASE("the parts are unbiased, and the interval holds the share about as often as it says") {
  boost::random::mt19937 random(20);
  base::Moments moves, luck, both;
  int held = 0;
  constexpr int rooms = 200;
  constexpr double truth = 4.0 / (4 + 1 + 2.25);
  for (int room = 0; room < rooms; ++room) {
    const auto found = shares(drawn(random, 40, 60, 2, 1, 1.5), room);
    REQUIRE(found);
    moves.add(found->moves), luck.add(found->luck), both.add(found->both);
    held += found->low <= truth && truth <= found->high ? 1 : 0;
  }
  const auto near = [](const base::Moments& found, double wanted) {
    const double error = found.standard_deviation() / std::sqrt(static_cast<double>(rooms));
    CHECK(std::abs(found.mean() - wanted) < 4 * error);
  };
  near(moves, 4), near(luck, 1), near(both, 2.25);
  CHECK(held >= 176);  // 88 % of 200
}
