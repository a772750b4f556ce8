// The result of a run from the state at its end (docs/odd.md, 5).
#include <cmath>
#include <numeric>

#include "sim/model/digest.hpp"
#include "sim/model/outcomes.hpp"
#include "tests/model/play.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

struct Finished {
  Parameters p;
  Population population;
  RunResult result;

  explicit Finished(Parameters parameters) : p(std::move(parameters)) {
    population = play(p, best_kernel());
    finish_results(p, population, {&result, 1});
  }
  const std::vector<float>& outcome(Outcome which) const { return result.outcomes[which.index()]; }
  double total(Total which) const { return result.totals[which.index()]; }
  RunTally<double> tally(std::size_t i) const {
    return total_of(population.salespeople[i / 16], static_cast<int>(i % 16));
  }
};

Parameters busy() {
  Parameters p = small(110);
  p.closing.intercept = -1;
  p.market.churn = 0.05;
  return p;
}

double sum(const std::vector<float>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

}  // namespace

TEST_CASE("every salesperson has every outcome") {
  const Finished f(busy());
  for (const auto& values : f.result.outcomes) CHECK(values.size() == 21);
  CHECK(f.result.move_share.size() == 21 * 8);
  for (std::size_t i = 0; i < 21; ++i) {
    CHECK(f.outcome(Outcome("team"))[i] == static_cast<float>(i / 7));
    CHECK(f.outcome(Outcome("meetings"))[i] == 8 * 4);
    CHECK(f.outcome(Outcome("treated"))[i] == 0);
  }
}

TEST_CASE("every team has its leader's scores and category") {
  Parameters p = busy();
  p.measures.attachment_cut = 0;
  const Finished f(p);
  REQUIRE(f.population.leaders.size() == 3);
  for (std::size_t team = 0; team < 3; ++team) {
    const Leader& leader = f.population.leaders[team];
    CHECK(f.result.leaders[LeaderScore("leader_anxiety").index()].at(team) == leader.anxiety);
    CHECK(f.result.leaders[LeaderScore("leader_avoidance").index()].at(team) == leader.avoidance);
    const std::string_view category = attachment_categories[f.result.leader_category.at(team)];
    CHECK((category == "anxious" || category == "fearful") == (leader.anxiety >= 0));
    CHECK((category == "avoidant" || category == "fearful") == (leader.avoidance >= 0));
  }
}

TEST_CASE("shares of moves sum to 1, and are those that were made") {
  const Finished f(busy());
  for (std::size_t i = 0; i < 21; ++i) {
    const RunTally<double> tally = f.tally(i);
    double all = 0, survey = 0;
    for (std::size_t m = 0; m < move_count; ++m) {
      all += double{f.result.move_share[i * 8 + m]};
      survey += double{f.result.survey_move_share[i * 8 + m]};
      CHECK(f.result.move_share[i * 8 + m] == near(tally.moves[m] / tally.turns));
    }
    CHECK(all == near(1));
    CHECK(survey == near(1));
    CHECK(std::accumulate(tally.moves.begin(), tally.moves.end(), 0.0) == tally.turns);
  }
}

TEST_CASE("moves of the survey are those of the last survey weeks") {
  const Parameters p = busy();  // 8 weeks, survey of the last 4
  Population population = found(p);
  std::array<std::array<double, move_count>, 21> expected{};
  for (int week = 0; week < 8; ++week) {
    play_week(p, population, week, best_kernel());
    for (std::size_t i = 0; i < 21 && week >= 4; ++i) {
      for (std::size_t m = 0; m < move_count; ++m) {
        expected[i][m] +=
            double{population.salespeople[i / 16].tally.moves[m][static_cast<int>(i % 16)]};
      }
    }
  }
  for (std::size_t i = 0; i < 21; ++i) {
    CHECK(total_of(population.salespeople[i / 16], static_cast<int>(i % 16)).survey_moves ==
          expected[i]);
  }
}

TEST_CASE("totals are sums over salespeople") {
  const Finished f(busy());
  CHECK(f.total(Total("total_sales")) == sum(f.outcome(Outcome("sales"))));
  CHECK(f.total(Total("total_revenue")) == near(sum(f.outcome(Outcome("revenue")))));
  CHECK(f.total(Total("total_asks")) == sum(f.outcome(Outcome("asks"))));
  CHECK(f.total(Total("total_chases")) == sum(f.outcome(Outcome("chases"))));
  CHECK(f.total(Total("total_churned_accounts")) == sum(f.outcome(Outcome("churned_accounts"))));
  CHECK(f.total(Total("total_meetings")) == 21 * 8 * 4);
  double turns = 0, discount = 0;
  for (std::size_t i = 0; i < 21; ++i) {
    turns += f.tally(i).turns, discount += f.tally(i).discount;
  }
  CHECK(f.total(Total("total_turns")) == turns);
  CHECK(f.total(Total("mean_discount")) == near(discount / f.total(Total("total_sales"))));
  // accounts that left, per account and year of 52 weeks
  CHECK(f.total(Total("churn_rate")) ==
        near(f.total(Total("total_churned_accounts")) / (21 * 5) * (52.0 / 8)));
  CHECK(f.total(Total("revenue_gini")) == gini_of(f.outcome(Outcome("revenue"))));
  CHECK(f.total(Total("customer_orientation_sales_correlation")) ==
        correlation_of(f.outcome(Outcome("customer_orientation")), f.outcome(Outcome("sales"))));
  CHECK((f.total(Total("total_sales")) > 0 && f.total(Total("total_churned_accounts")) > 0));
}

TEST_CASE("without a sale the mean discount and the correlation are undefined, Gini is 0") {
  Parameters p = small();
  p.closing.intercept = -100;
  const Finished f(p);
  CHECK(f.total(Total("total_sales")) == 0);
  CHECK(std::isnan(f.total(Total("mean_discount"))));
  CHECK(std::isnan(f.total(Total("customer_orientation_sales_correlation"))));
  CHECK(f.total(Total("revenue_gini")) == 0);
  for (const float discount : f.outcome(Outcome("discount"))) CHECK(std::isnan(discount));
}

TEST_CASE("group sizes count everybody once") {
  const Finished f(busy());
  CHECK(f.result.group_size[0] == 21);
  CHECK(std::accumulate(f.result.group_size.begin() + 1, f.result.group_size.end(), 0) == 21);
}

TEST_CASE("who was treated by what is recorded") {
  Parameters p = busy();
  p.interventions = {{InterventionKind::humility, 0, no_end, 0.5, TargetGroup::all, 1, 0, 3},
                     {InterventionKind::knowledge, 2, 4, 0.3, TargetGroup::anxious, 0.2, 0, 3}};
  const Finished f(p);
  REQUIRE(f.result.treated_by.size() == 2 * 21);
  for (std::size_t i = 0; i < 21; ++i) {
    const bool by_first = (f.population.treated[i / 16] >> (i % 16) & 1U) != 0;
    const bool by_second = (f.population.treated[2 + i / 16] >> (i % 16) & 1U) != 0;
    CHECK(f.result.treated_by[i] == (by_first ? 1 : 0));
    CHECK(f.result.treated_by[21 + i] == (by_second ? 1 : 0));
    CHECK(f.outcome(Outcome("treated"))[i] == (by_first || by_second ? 1.0F : 0.0F));
  }
}

TEST_CASE("the digest sees every bit of a salesperson, of accounts and of customers") {
  const Parameters p = busy();
  Population population = found(p);
  const std::uint64_t before = digests_of(population, 1)[2];
  const auto changes = [&](Lanes& column) {
    const float was = column[2];
    column[2] = std::nextafter(was, 100.0F);
    const bool changed = digests_of(population, 1)[2] != before;
    column[2] = was;
    return changed;
  };
  int unseen = 0, seen = 0;
  each_column(population, 1, [&](Lanes& column) { (changes(column) ? seen : unseen) += 1; });
  // The week's own setting and sums are not part of it: 8 + 3, and 7 + 8 + 4 columns.
  CHECK(unseen <= 11 + 19);
  CHECK(seen >= 10 + 11 + 2 + 5 * (5 + 5 + 4 + 5));
  population.salespeople[1].total.sales[2] += 1;
  CHECK(digests_of(population, 1)[2] != before);
  CHECK(digests_of(population, 1)[3] == digests_of(found(p), 1)[3]);
}

TEST_CASE("a digest depends on the order of what is added") {
  Digest one, other;
  one.add(1.0F), one.add(2.0F);
  other.add(2.0F), other.add(1.0F);
  CHECK(one.value() != other.value());
  CHECK(Digest{}.value() != one.value());
}
