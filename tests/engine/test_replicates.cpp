// Replicates: in order, independent of their number, handed on one at a time.
#include <atomic>
#include <chrono>
#include <set>
#include <stdexcept>
#include <thread>

#include "sim/engine/run.hpp"
#include "tests/engine/fixtures.hpp"

using namespace dyad;
using namespace dyad::model;
using namespace dyad::test;

namespace {

Parameters repeated(Integer replicates) {
  Parameters p = eventful();
  p.run.weeks = 4;
  p.run.replicates = replicates;
  return p;
}

}  // namespace

TEST_CASE("replicates come in order, whatever the threads") {
  for (const int threads : {1, 2, 3, 8}) {
    const auto results = results_of(repeated(7), on(threads));
    REQUIRE(results.size() == 7);
    for (std::size_t k = 0; k < 7; ++k) CHECK(results[k].replicate == static_cast<int>(k));
  }
}

TEST_CASE("a replicate does not depend on how many there are") {
  const auto few = results_of(repeated(3)), many = results_of(repeated(7));
  for (std::size_t k = 0; k < 3; ++k) CHECK(same_results(few[k], many[k]));
}

TEST_CASE("no two replicates are alike") {
  std::set<std::uint64_t> digests;
  for (const RunResult& result : results_of(repeated(7))) digests.insert(result.digest);
  CHECK(digests.size() == 7);
}

TEST_CASE("results are handed on one at a time") {
  std::atomic<int> inside = 0, together = 0;
  engine::simulate(repeated(40), on(3), [&](const RunResult&) {
    together += inside++;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    --inside;
  });
  CHECK(together == 0);
}

TEST_CASE("a run says how many threads it will use") {
  const auto used = [](Integer replicates, Integer teams, int threads) {
    Parameters p = repeated(replicates);
    p.population.teams = teams;
    p.population.team_size = 8;
    return engine::threads_used(p, on(threads));
  };
  CHECK(used(1, 25, 8) == 1);     // 200 salespeople are done before threads would have met
  CHECK(used(1, 100, 8) == 3);    // 800 in 50 blocks
  CHECK(used(1, 12500, 8) == 8);  // all that were asked for
  CHECK(used(8, 25, 8) == 8);     // replicates run side by side
  CHECK(used(7, 25, 8) == 7);     // also where there are fewer of them than threads
  CHECK(used(3, 12500, 8) == 8);  // what is left over goes inside: three, three and two
  CHECK(used(1000, 25, 1) == 1);
  CHECK(used(1, 25, 0) == 1);
}

TEST_CASE("progress counts every week of every replicate once") {
  for (const int threads : {1, 3}) {
    std::vector<std::int64_t> seen;
    engine::Options options = on(threads);
    options.progress = [&](std::int64_t done, std::int64_t all) {
      CHECK(all == 5 * 4);
      seen.push_back(done);
    };
    results_of(repeated(5), options);
    REQUIRE(!seen.empty());
    CHECK(seen.back() == 5 * 4);
    for (std::size_t k = 1; k < seen.size(); ++k) CHECK(seen[k] > seen[k - 1]);
  }
}

TEST_CASE("a request to stop ends the run with Stopped") {
  for (const int threads : {1, 3}) {
    std::int64_t weeks = 0;
    int taken = 0;
    engine::Options options = on(threads);
    options.stop_requested = [&] { return weeks >= 9; };
    options.progress = [&](std::int64_t done, std::int64_t) { weeks = done; };
    CHECK_THROWS_AS(engine::simulate(repeated(50), options, [&](const RunResult&) { ++taken; }),
                    engine::Stopped);
    CHECK(weeks == 9);          // not one week more is reported
    CHECK(taken * 4 <= weeks);  // and nothing half done is handed on
  }
}

TEST_CASE("nothing is run or handed on when stopping was asked for from the start") {
  int taken = 0;
  engine::Options options;
  options.stop_requested = [] { return true; };
  CHECK_THROWS_AS(engine::simulate(repeated(3), options, [&](const RunResult&) { ++taken; }),
                  engine::Stopped);
  CHECK(taken == 0);
}

TEST_CASE("what the taker of results throws comes through, and ends the work") {
  for (const int threads : {1, 2}) {
    int taken = 0;
    std::int64_t weeks = 0;
    engine::Options options = on(threads);
    options.progress = [&](std::int64_t done, std::int64_t) { weeks = done; };
    const auto full_disk = [&](const RunResult&) {
      if (++taken == 2) throw std::runtime_error("no space left");
    };
    CHECK_THROWS_WITH(engine::simulate(repeated(50), options, full_disk), "no space left");
    CHECK(taken == 2);
    CHECK(weeks < 50 * 4);
  }
}

TEST_CASE("what the progress report throws comes through") {
  for (const int threads : {1, 3}) {
    engine::Options options = on(threads);
    options.progress = [](std::int64_t done, std::int64_t) {
      if (done == 6) throw std::runtime_error("nobody listens");
    };
    CHECK_THROWS_WITH(results_of(repeated(4), options), "nobody listens");
  }
}

TEST_CASE("an unknown kernel is refused with the names of those that there are") {
  try {
    results_of(repeated(1), on(1, "quantum"));
    FAIL("accepted");
  } catch (const std::invalid_argument& error) {
    const std::string message = error.what();
    CHECK(message.find("quantum") != std::string::npos);
    CHECK(message.find("lane") != std::string::npos);
    CHECK(message.find("baseline") != std::string::npos);
  }
}

TEST_CASE("replicates that share a population are the same as alone") {
  Parameters p = repeated(11);
  for (const Integer team_size : {1, 3, 7}) {
    p.population.team_size = team_size;
    for (auto& request : p.transcripts) request.salesperson %= 3 * team_size;
    const Kernel& kernel = best_kernel();
    const auto together = engine::Runs(p, 0, 11, kernel, 1).run([] {});
    for (std::int64_t k = 0; k < 11; ++k) {
      CAPTURE(team_size, k);
      const auto alone = engine::Runs(p, k, 1, kernel, 1).run([] {});
      CHECK(same_results(alone.front(), together[static_cast<std::size_t>(k)]));
    }
  }
}

TEST_CASE("few salespeople share blocks with other replicates, many do not") {
  Parameters p = repeated(1);
  const auto together = [&](Integer teams, Integer team_size) {
    p.population.teams = teams, p.population.team_size = team_size;
    return engine::replicates_side_by_side(p);
  };
  CHECK(together(1, 1) == 16);
  CHECK(together(2, 10) == 4);  // 80 salespeople in five blocks
  CHECK(together(1, 16) == 1);
  CHECK(together(20, 10) == 1);
  CHECK(together(1000, 10) == 1);
}
