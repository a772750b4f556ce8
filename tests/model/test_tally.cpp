// From sums over turns to weekly measures and outcomes (docs/odd.md, 5).
#include <cmath>

#include "sim/model/tally.hpp"
#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

constexpr int lane = 3;

const std::array<float, move_count> listen = listening_of(defaults());

/// A week of 40 turns: ten questions, five of each other move but close, and five asks.
SalespersonColumns week() {
  SalespersonColumns people{};
  auto& t = people.tally;
  t.influence[lane] = 16, t.customer_power[lane] = 20, t.trust[lane] = 12;
  t.empathy[lane] = 24, t.customer_empathy[lane] = 18, t.intoxication[lane] = 4;
  for (auto& count : t.moves) count[lane] = 5;
  t.moves[index_of(Move::push)][lane] = 0;
  t.moves[index_of(Move::ask)][lane] = 10;
  t.sales[lane] = 3, t.revenue[lane] = 2.4F, t.discount[lane] = 0.6F, t.chases[lane] = 2;
  people.knowledge[lane] = 0.7F;
  people.churned[lane] = 1;
  return people;
}

double weekly(const SalespersonColumns& people, Weekly measure,
              const std::array<float, move_count>& listening = listen) {
  return weekly_values(people, listening)[measure.index()][lane];
}

double outcome(const SalespersonColumns& people, Outcome which) {
  return outcome_info.at(which.index())
      .value({people, lane, total_of(people, lane), listen, 0, 0, false});
}

}  // namespace

TEST_CASE("weekly measures mean what their names say") {
  const SalespersonColumns w = week();
  CHECK(weekly(w, Weekly("weekly_influence")) == near(0.4));
  CHECK(weekly(w, Weekly("weekly_customer_power")) == near(0.5));
  CHECK(weekly(w, Weekly("weekly_trust")) == near(0.3));
  CHECK(weekly(w, Weekly("weekly_empathy")) == near(0.6));
  CHECK(weekly(w, Weekly("weekly_customer_empathy")) == near(0.45));
  CHECK(weekly(w, Weekly("weekly_intoxication")) == near(0.1));
  // ask 10 * 1, observe 5 * 0.7, tailor 5 * 0.2, release 5 * 0.5, socialise 5 * 0.2: 18 of 40
  CHECK(weekly(w, Weekly("weekly_talk_share")) == near(1 - 18.0 / 40));
  CHECK(weekly(w, Weekly("weekly_customer_orientation")) == near(25.0 / 35));
  CHECK(weekly(w, Weekly("weekly_sales_orientation")) == near(0));
  CHECK(weekly(w, Weekly("weekly_knowledge")) == near(0.7));
  CHECK(weekly(w, Weekly("weekly_sales")) == 3);
  CHECK(weekly(w, Weekly("weekly_revenue")) == near(2.4));
  CHECK(weekly(w, Weekly("weekly_discount")) == near(0.2));
  CHECK(weekly(w, Weekly("weekly_asks")) == 5);
  CHECK(weekly(w, Weekly("weekly_chases")) == 2);
  CHECK(weekly(w, Weekly("weekly_churned_accounts")) == 1);
}

TEST_CASE("sales orientation is the share of push among moves other than close") {
  SalespersonColumns w = week();
  w.tally.moves[index_of(Move::push)][lane] = 5;
  w.tally.moves[index_of(Move::ask)][lane] = 5;
  CHECK(weekly(w, Weekly("weekly_sales_orientation")) == near(5.0 / 35));
  CHECK(weekly(w, Weekly("weekly_customer_orientation")) == near(20.0 / 35));
}

TEST_CASE("without a sale the discount is undefined, without other moves than close orientation") {
  SalespersonColumns w = week();
  w.tally.sales[lane] = w.tally.discount[lane] = 0;
  CHECK(std::isnan(weekly(w, Weekly("weekly_discount"))));
  for (auto& count : w.tally.moves) count[lane] = 0;
  w.tally.moves[index_of(Move::close)][lane] = 40;
  CHECK(std::isnan(weekly(w, Weekly("weekly_customer_orientation"))));
  CHECK(std::isnan(weekly(w, Weekly("weekly_sales_orientation"))));
  CHECK(weekly(w, Weekly("weekly_talk_share")) == near(1));
}

TEST_CASE("talk share knows how each move listens as configured") {
  Parameters p = defaults();
  p.moves[index_of(Move::close)].listen = 0.6;
  CHECK(weekly(week(), Weekly("weekly_talk_share"), listening_of(p)) == near(1 - 21.0 / 40));
}

TEST_CASE("weeks add up to outcomes") {
  SalespersonColumns people = week();
  add_week(people, true);
  people.tally.moves[index_of(Move::socialise)][lane] = 25;  // 20 more: 60 turns
  people.tally.influence[lane] = 44;
  people.tally.sales[lane] = 0, people.tally.discount[lane] = 0;
  add_week(people, true);
  CHECK(outcome(people, Outcome("influence")) == near(0.6));  // 60 over 100 turns
  CHECK(outcome(people, Outcome("customer_power")) == near(0.4));
  CHECK(outcome(people, Outcome("trust")) == near(0.24));
  CHECK(outcome(people, Outcome("empathy")) == near(0.48));
  CHECK(outcome(people, Outcome("customer_empathy")) == near(0.36));
  CHECK(outcome(people, Outcome("intoxication")) == near(0.08));
  CHECK(outcome(people, Outcome("sales")) == 3);
  CHECK(outcome(people, Outcome("revenue")) == near(4.8));
  CHECK(outcome(people, Outcome("discount")) == near(0.2));  // mean over sales, not weeks
  CHECK(outcome(people, Outcome("asks")) == 10);
  CHECK(outcome(people, Outcome("chases")) == 4);
  CHECK(outcome(people, Outcome("churned_accounts")) == 2);
  CHECK(outcome(people, Outcome("knowledge")) == near(0.7));
}

TEST_CASE("orientation and talk share know the survey weeks only") {
  SalespersonColumns people = week();
  add_week(people, false);
  CHECK(std::isnan(outcome(people, Outcome("customer_orientation"))));
  CHECK(std::isnan(outcome(people, Outcome("talk_share"))));
  for (auto& count : people.tally.moves) count[lane] = 0;
  people.tally.moves[index_of(Move::push)][lane] = 3;
  people.tally.moves[index_of(Move::ask)][lane] = 1;
  people.tally.moves[index_of(Move::close)][lane] = 4;
  add_week(people, true);
  CHECK(outcome(people, Outcome("customer_orientation")) == near(0.25));
  CHECK(outcome(people, Outcome("sales_orientation")) == near(0.75));
  CHECK(outcome(people, Outcome("talk_share")) == near(1 - 1.0 / 8));
  CHECK(outcome(people, Outcome("asks")) == 9);  // of all weeks
}

TEST_CASE("what a salesperson is, is told as an outcome") {
  SalespersonColumns people{};
  people.traits.anxiety[lane] = -0.5F, people.traits.avoidance[lane] = 1.5F;
  people.traits.trait_empathy[lane] = 0.62F;
  people.drd4_7r[lane] = 2, people.drd2_a1[lane] = 1;
  CHECK(outcome(people, Outcome("anxiety")) == -0.5);
  CHECK(outcome(people, Outcome("avoidance")) == 1.5);
  CHECK(outcome(people, Outcome("trait_empathy")) == near(0.62));
  CHECK(outcome(people, Outcome("drd4_7r")) == 2);
  CHECK(outcome(people, Outcome("drd2_a1")) == 1);
}

TEST_CASE("a new week starts from nothing") {
  SalespersonColumns people = week();
  clear_week(people);
  WeekTally<Lanes>::zip(people.tally, people.tally, [](Lanes& column, const Lanes&) {
    for (const float x : column.lane) REQUIRE(x == 0.0F);
  });
}
