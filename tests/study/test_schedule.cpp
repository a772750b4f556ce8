// Which runs a sweep does: all of them once, over any shards, and as few as an adaptive one needs.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "sim/study/journal/extent.hpp"
#include "sim/study/runner/schedule.hpp"
#include "tests/study/made_up_sweep.hpp"

using namespace dyad;
using namespace dyad::study;
using namespace dyad::test;

namespace {

using Runs = std::set<std::pair<std::int64_t, std::int64_t>>;  // point, replicate

/// Plays a schedule to its end; `value` is what a run measures. Each run must come once.
template <class Value>
Runs play(const Sweep& sweep, Shard shard, Value value, RunSet finished = {}) {
  const auto schedule = schedule_of(sweep, shard);
  const Extent extent{sweep.points, sweep.replicates};
  Runs runs;
  while (schedule->begin_round()) {
    std::vector<FinishedRun> round;
    while (const auto piece = schedule->next(finished)) {
      REQUIRE(piece->count > 0);
      for (std::int64_t r = piece->first; r < piece->first + piece->count; ++r) {
        REQUIRE(!finished.contains(extent.number_of(piece->point, r)));
        REQUIRE(runs.emplace(piece->point, r).second);
        FinishedRun run;
        run.point = piece->point, run.replicate = r;
        run.measures.assign(sweep.measures.size(), value(piece->point, r));
        round.push_back(std::move(run));
      }
    }
    // Threads finish in any order.
    std::reverse(round.begin(), round.end());
    for (const FinishedRun& run : round) {
      schedule->record(run);
      finished.insert(extent.number_of(run.point, run.replicate));
    }
  }
  return runs;
}

double nothing(std::int64_t, std::int64_t) { return 0; }

/// Points differ in how much their runs differ: standard deviations of about 1, 2, 3 ...
double noisy(std::int64_t point, std::int64_t replicate) {
  return static_cast<double>(point + 1) * std::sin(static_cast<double>(replicate * 7 + point));
}

Sweep adaptive_sweep(double half_width) {
  Sweep sweep = made_up_sweep(4, 500);
  sweep.adaptive = AdaptiveReplication{};
  sweep.adaptive->measure = "mean_sales";
  sweep.adaptive->half_width = half_width;
  return sweep;
}

std::map<std::int64_t, std::int64_t> per_point(const Runs& runs) {
  std::map<std::int64_t, std::int64_t> count;
  for (const auto& [point, replicate] : runs) ++count[point];
  return count;
}

}  // namespace

TEST_CASE("shards share out all runs, each once") {
  for (const std::int64_t replicates : {1, 16, 17, 100}) {
    const Sweep sweep = made_up_sweep(5, replicates);
    for (const std::int64_t shards : {1, 2, 7, 40}) {
      Runs all;
      std::int64_t planned = 0;
      for (std::int64_t index = 0; index < shards; ++index) {
        const Runs runs = play(sweep, {index, shards}, nothing);
        planned += schedule_of(sweep, {index, shards})->planned_runs();
        for (const auto& run : runs) {
          REQUIRE(all.insert(run).second);
          REQUIRE(belongs_to({index, shards}, sweep, run.first, run.second));
        }
      }
      CAPTURE(replicates, shards);
      CHECK(all.size() == static_cast<std::size_t>(5 * replicates));
      CHECK(planned == 5 * replicates);
    }
  }
}

TEST_CASE("runs that are finished are not done again") {
  const Sweep sweep = made_up_sweep(3, 20);
  RunSet finished;
  for (const std::int64_t run : {0, 1, 5, 19, 20, 33, 59}) finished.insert(run);
  const Runs runs = play(sweep, {}, nothing, finished);
  CHECK(runs.size() == 60 - 7);
  CHECK(!runs.contains({0, 5}));
  CHECK(!runs.contains({1, 0}));
  CHECK(runs.contains({1, 1}));
}

TEST_CASE("a point gets replicates until its mean is known well enough") {
  const auto count = per_point(play(adaptive_sweep(0.25), {}, noisy));
  CHECK(count.at(0) >= 10);
  CHECK(count.at(0) < count.at(1));  // noisier points need more
  CHECK(count.at(1) < count.at(2));
  for (const auto& [point, replicates] : count) CHECK(replicates % 10 == 0);
  const auto strict = per_point(play(adaptive_sweep(1e-9), {}, noisy));
  for (const auto& [point, replicates] : strict) CHECK(replicates == 500);
  const auto lax = per_point(play(adaptive_sweep(1e9), {}, noisy));
  for (const auto& [point, replicates] : lax) CHECK(replicates == 10);
}

TEST_CASE("an adaptive sweep wants the same runs after any interruption, and on shards") {
  const Sweep sweep = adaptive_sweep(0.25);
  const Runs whole = play(sweep, {}, noisy);
  Runs shared;
  for (std::int64_t index = 0; index < 3; ++index) {
    shared.merge(play(sweep, {index, 3}, noisy));
  }
  CHECK(shared == whole);
  // An earlier session did half of the runs, some of them of later rounds.
  const auto again = schedule_of(sweep, {});
  RunSet finished;
  std::size_t left = 0;
  for (const auto& [point, replicate] : whole) {
    if ((point + replicate) % 2 == 0) continue;
    FinishedRun run;
    run.point = point, run.replicate = replicate;
    run.measures.assign(sweep.measures.size(), noisy(point, replicate));
    again->record(run);
    finished.insert(point * sweep.replicates + replicate);
  }
  while (again->begin_round()) {
    while (const auto piece = again->next(finished)) {
      for (std::int64_t r = piece->first; r < piece->first + piece->count; ++r, ++left) {
        CHECK(whole.contains({piece->point, r}));
        FinishedRun run;
        run.point = piece->point, run.replicate = r;
        run.measures.assign(sweep.measures.size(), noisy(piece->point, r));
        again->record(run);
        finished.insert(piece->point * sweep.replicates + r);
      }
    }
  }
  CHECK(finished.size() == static_cast<std::int64_t>(whole.size()));
  CHECK(left > 0);
}

TEST_CASE("a budget of runs is shared by the points in their order") {
  Sweep sweep = adaptive_sweep(1e-9);
  sweep.adaptive->runs = 95;
  const auto count = per_point(play(sweep, {}, noisy));
  CHECK(count.at(0) == 30);
  CHECK(count.at(1) == 25);
  CHECK(count.at(3) == 20);
  CHECK_THROWS_AS(schedule_of(sweep, {0, 2}), std::invalid_argument);
}

TEST_CASE("failed runs do not count towards a mean") {
  const Sweep sweep = adaptive_sweep(0.25);
  const auto schedule = schedule_of(sweep, {});
  REQUIRE(schedule->begin_round());
  RunSet finished;
  while (const auto piece = schedule->next(finished)) {
    for (std::int64_t r = piece->first; r < piece->first + piece->count; ++r) {
      FinishedRun run;
      run.point = piece->point, run.replicate = r;
      run.failure = "out of memory";
      schedule->record(run);
      finished.insert(piece->point * sweep.replicates + r);
    }
  }
  CHECK(schedule->begin_round());  // nothing is known: more are wanted
}
