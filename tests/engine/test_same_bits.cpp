// The first promise: the same bits for any kernel, any number of threads and any schedule.
#include <omp.h>

#include <cstdlib>
#include <string>

#include "sim/model/kernel/kernels.hpp"
#include "tests/engine/fixtures.hpp"

using namespace dyad;
using namespace dyad::model;
using namespace dyad::test;

namespace {

/// How blocks are handed to threads, while it lives. The engine leaves the choice alone when the
/// environment names a schedule; the runtime has read the environment before, so both are set.
class Schedule {
 public:
  Schedule(omp_sched_t kind, int chunk) {
    setenv("OMP_SCHEDULE", "chosen by a test", 1);
    omp_set_schedule(kind, chunk);
  }
  ~Schedule() { unsetenv("OMP_SCHEDULE"); }
  Schedule(const Schedule&) = delete;
  Schedule& operator=(const Schedule&) = delete;
};

std::vector<std::string> kernels_here() {
  std::vector<std::string> names;
  for (const Kernel& kernel : kernels()) {
    if (kernel.runs_here()) names.emplace_back(kernel.name);
  }
  return names;
}

/// Large enough for eight threads to share one run: 2,058 salespeople in 129 blocks, the last one
/// all but full of empty lanes.
Parameters large() {
  Parameters p = eventful(7);
  p.population.teams = 294;
  p.population.accounts = 3;
  p.population.members_max = 2;
  p.run.weeks = 3;
  p.run.meetings_per_week = 2;
  return p;
}

}  // namespace

TEST_CASE("every kernel gives the same results") {
  const RunResult reference = result_of(eventful(), on(1, "lane"));
  for (const std::string& kernel : kernels_here()) {
    CAPTURE(kernel);
    CHECK(same_results(reference, result_of(eventful(), on(1, kernel))));
  }
}

TEST_CASE("every kernel gives the same results on three threads that share a run") {
  const RunResult reference = result_of(large(), on(1, "lane"));
  for (const std::string& kernel : kernels_here()) {
    CAPTURE(kernel);
    CHECK(same_results(reference, result_of(large(), on(3, kernel))));
  }
}

TEST_CASE("any number of threads and any schedule give the same results") {
  const RunResult reference = result_of(large(), on(1));
  for (const int threads : {1, 2, 3, 8}) {
    CHECK(same_results(reference, result_of(large(), on(threads))));
    for (const omp_sched_t kind : {omp_sched_static, omp_sched_dynamic, omp_sched_guided}) {
      for (const int chunk : {1, 5}) {
        const Schedule schedule(kind, chunk);
        CAPTURE(threads, static_cast<int>(kind), chunk);
        CHECK(same_results(reference, result_of(large(), on(threads))));
      }
    }
  }
}

TEST_CASE("replicates give the same results side by side as one after the other") {
  Parameters p = eventful();
  p.run.replicates = 9;
  const auto reference = results_of(p, on(1, "lane"));
  REQUIRE(reference.size() == 9);
  for (const int threads : {2, 3, 8, 20}) {
    const auto results = results_of(p, on(threads));
    REQUIRE(results.size() == 9);
    for (std::size_t k = 0; k < 9; ++k) {
      CAPTURE(threads, k);
      CHECK(same_results(reference[k], results[k]));
    }
  }
}

TEST_CASE("large replicates side by side give the same results with threads inside them") {
  Parameters p = large();
  p.run.replicates = 3;
  const auto reference = results_of(p, on(1));
  const auto results = results_of(p, on(8));
  REQUIRE(results.size() == 3);
  for (std::size_t k = 0; k < 3; ++k) CHECK(same_results(reference[k], results[k]));
}

TEST_CASE("the same run twice gives the same results") {
  CHECK(same_results(result_of(eventful()), result_of(eventful())));
}

TEST_CASE("another seed gives other results") {
  CHECK(result_of(eventful(1)).digest != result_of(eventful(2)).digest);
}
