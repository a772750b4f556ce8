// The memory of a run does not grow with its weeks, but for what is measured per week and group.
#include "tests/engine/fixtures.hpp"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

using namespace dyad;
using namespace dyad::model;
using namespace dyad::test;

namespace {

Parameters of_size(Integer teams, Integer weeks) {
  Parameters p = eventful();
  p.population.teams = teams;
  p.population.accounts = 2;
  p.population.members_max = 1;
  p.run.weeks = weeks;
  p.run.meetings_per_week = 1;
  p.run.max_turns = 2;
  return p;
}

template <class T>
std::size_t bytes(const std::vector<T>& values) {
  return values.capacity() * sizeof(T);
}

/// What a result holds.
std::size_t size_of(const RunResult& result) {
  std::size_t sum = bytes(result.move_share) + bytes(result.survey_move_share) +
                    bytes(result.treated_by) + bytes(result.weekly_mean) +
                    bytes(result.weekly_quantile) + bytes(result.trajectory) +
                    bytes(result.transcript);
  for (const auto& values : result.outcomes) sum += bytes(values);
  return sum;
}

}  // namespace

TEST_CASE("a result grows with salespeople and with weeks, but not with their product") {
  const auto growth_with_weeks = [](Integer teams) {
    return size_of(result_of(of_size(teams, 60))) - size_of(result_of(of_size(teams, 10)));
  };
  CHECK(growth_with_weeks(2) == growth_with_weeks(40));
}

TEST_CASE("trajectories do grow with both, and only when asked for") {
  Parameters p = of_size(10, 20);
  const std::size_t without = size_of(result_of(p));
  p.measures.trajectories = true;
  CHECK(size_of(result_of(p)) - without == weekly_count * 20 * 70 * sizeof(float));
}

#if defined(__GLIBC__)

TEST_CASE("memory in use stays the same from week to week") {
  std::vector<std::size_t> in_use;
  in_use.reserve(400);
  engine::Options options = on(1);
  options.progress = [&](std::int64_t, std::int64_t) {
    const auto info = mallinfo2();
    in_use.push_back(info.uordblks + info.hblkhd);
  };
  results_of(of_size(60, 400), options);  // 420 salespeople
  REQUIRE(in_use.size() == 400);
  // A float per salesperson and week would be 650 kB.
  CHECK(in_use[399] < in_use[10] + 50'000);
}

#endif
