// A run follows the schedule of docs/odd.md, section 3, and leaves what section 5 says.
#include <numeric>

#include "sim/model/outcomes.hpp"
#include "tests/engine/fixtures.hpp"
#include "tests/model/play.hpp"

using namespace dyad;
using namespace dyad::model;
using namespace dyad::test;

TEST_CASE("a run is the schedule played week by week") {
  for (const std::uint32_t replicate : {0U, 2U}) {
    Parameters p = eventful();
    p.run.replicates = 3;
    Population population = play(p, best_kernel(), replicate);
    RunResult by_hand;
    finish_results(p, population, {&by_hand, 1});
    const RunResult result = results_of(p)[replicate];
    CHECK(result.digest == by_hand.digest);
    for (std::size_t k = 0; k < outcome_count; ++k) {
      CHECK(same_bits(result.outcomes[k], by_hand.outcomes[k]));
    }
    CHECK(same_bits(result.treated_by, by_hand.treated_by));
  }
}

TEST_CASE("a run of more weeks begins as the shorter one") {
  Parameters p = eventful();
  const RunResult whole = result_of(p);
  p.run.weeks = 5;
  const RunResult part = result_of(p);
  for (std::size_t k = 0; k < weekly_count; ++k) {
    const auto first = [&](const RunResult& r, std::size_t weeks) {
      const auto* at = r.weekly_mean.data() + k * weeks * group_count;
      return std::vector<float>(at, at + 5 * group_count);
    };
    CHECK(same_bits(first(whole, 8), first(part, 5)));
  }
}

TEST_CASE("everybody is counted, and nobody twice") {
  const RunResult result = result_of(eventful());
  for (const auto& values : result.outcomes) CHECK(values.size() == 21);
  CHECK(result.group_size[0] == 21);
  CHECK(result.weekly_mean.size() == weekly_count * 8 * group_count);
  CHECK(result.weekly_quantile.size() == weekly_quantile_count * 8 * group_count * 5);
}

TEST_CASE("without a market, teams do not know of each other") {
  Parameters p = eventful();
  p.market.churn = 0;  // with churn, accounts change hands between all
  const RunResult three = result_of(p);
  p.population.teams = 9;
  const RunResult nine = result_of(p);
  for (std::size_t k = 0; k < outcome_count; ++k) {
    const std::vector<float> first(nine.outcomes[k].begin(), nine.outcomes[k].begin() + 21);
    CHECK(same_bits(three.outcomes[k], first));
  }
}

TEST_CASE("accounts that leave are handed out among all") {
  Parameters p = eventful();
  p.market.churn = 0.5;
  const RunResult three = result_of(p);
  p.population.teams = 9;
  const RunResult nine = result_of(p);
  const auto& few = three.outcomes[Outcome("revenue").index()];
  const auto& many = nine.outcomes[Outcome("revenue").index()];
  CHECK_FALSE(same_bits(few, std::vector<float>(many.begin(), many.begin() + 21)));
}

TEST_CASE("more survey weeks than weeks means all weeks") {
  Parameters p = eventful();
  p.run.survey_weeks = 1000;
  const RunResult result = result_of(p);
  CHECK(same_bits(result.move_share, result.survey_move_share));
}

TEST_CASE("the smallest possible run works") {
  Parameters p = defaults();
  p.population.teams = p.population.team_size = p.population.accounts = 1;
  p.run.weeks = p.run.meetings_per_week = p.run.max_turns = p.run.survey_weeks = 1;
  const RunResult result = result_of(p);
  CHECK(result.totals[Total("total_turns").index()] == 1);
  CHECK(result.totals[Total("total_meetings").index()] == 1);
  const double sum = std::accumulate(result.move_share.begin(), result.move_share.end(), 0.0);
  CHECK(sum == 1.0);
}
