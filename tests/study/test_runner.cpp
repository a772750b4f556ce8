// Running a sweep into a journal: the same results for any threads, and whatever happens between.
#include <unistd.h>

#include <atomic>
#include <cstring>
#include <filesystem>

#include "sim/engine/simulation.hpp"
#include "sim/study/runner/sweep_runner.hpp"
#include "tests/engine/fixtures.hpp"
#include "tests/study/made_up_sweep.hpp"

using namespace dyad;
using namespace dyad::study;
using namespace dyad::test;

namespace {

/// A journal in a folder of its own, which goes when the test ends.
struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("dyad-runner-" + std::to_string(::getpid()));
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  Journal open(const Sweep& sweep, const std::string& name = "journal") const {
    return {path / name, {{"sweep", sweep.resolved}}, {sweep.points, sweep.replicates}};
  }
};

/// Everything that must be equal of all finished runs.
std::vector<FinishedRun> runs_in(const Journal& journal) {
  std::vector<FinishedRun> runs;
  journal.for_each([&](const FinishedRun& run) { runs.push_back(run); });
  return runs;
}

bool same_run(const FinishedRun& a, const FinishedRun& b) {
  return a.point == b.point && a.replicate == b.replicate && a.seed == b.seed &&
         a.digest == b.digest && a.failure == b.failure && same_bits(a.weekly, b.weekly) &&
         a.measures.size() == b.measures.size() &&
         std::memcmp(a.measures.data(), b.measures.data(), 8 * a.measures.size()) == 0;
}

void check_same(const std::vector<FinishedRun>& a, const std::vector<FinishedRun>& b) {
  REQUIRE(a.size() == b.size());
  for (std::size_t k = 0; k < a.size(); ++k) CHECK(same_run(a[k], b[k]));
}

RunnerOptions on_threads(int threads) {
  RunnerOptions how;
  how.threads = threads;
  return how;
}

}  // namespace

TEST_CASE("a sweep's runs are those of its configurations") {
  const Folder folder;
  Sweep sweep = made_up_sweep(2, 5);
  sweep.weekly = {"weekly_trust", "weekly_sales"};
  Journal journal = folder.open(sweep);
  CHECK(run_sweep(sweep, journal, on_threads(2)) == Ending::complete);
  const auto runs = runs_in(journal);
  REQUIRE(runs.size() == 10);
  for (const FinishedRun& run : runs) {
    model::Parameters p = sweep.parameters_of(run.point);
    p.run.replicates = run.replicate + 1;
    const model::RunResult alone = results_of(p).back();
    CHECK(run.digest == alone.digest);
    CHECK(run.measures.size() == measure_names().size());
    CHECK(run.measures[1] == alone.totals[1]);
    REQUIRE(run.weekly.size() == 2 * 3);
    const auto trust = model::Weekly("weekly_trust").index();
    CHECK(run.weekly[1] == alone.weekly_mean[(trust * 3 + 1) * model::group_count]);
  }
}

TEST_CASE("any number of threads and any interruption give the same runs") {
  const Folder folder;
  const Sweep sweep = made_up_sweep(3, 40);
  Journal reference = folder.open(sweep, "reference");
  run_sweep(sweep, reference, on_threads(1));
  for (const int threads : {2, 3, 8}) {
    Journal journal = folder.open(sweep, "threads" + std::to_string(threads));
    int sessions = 0;
    for (Ending ending = Ending::stopped; ending != Ending::complete; ++sessions) {
      RunnerOptions how = on_threads(threads);
      std::atomic<int> asked = 0;
      how.stop_requested = [&] { return ++asked > 3; };
      ending = run_sweep(sweep, journal, how);
      REQUIRE(sessions < 1000);
    }
    CHECK(sessions > 1);
    check_same(runs_in(reference), runs_in(journal));
  }
}

TEST_CASE("a run that fails is kept with its cause, and the others go on") {
  const Folder folder;
  Sweep sweep = made_up_sweep(3, 20);
  const auto good = sweep.parameters_of;
  sweep.parameters_of = [=](std::int64_t point) {
    model::Parameters p = good(point);
    if (point == 1) p.population.teams = 4'000'000'000'000'000;  // no machine has the memory
    return p;
  };
  Journal journal = folder.open(sweep);
  CHECK(run_sweep(sweep, journal, on_threads(2)) == Ending::complete);
  CHECK(journal.failed() == 20);
  for (const FinishedRun& run : runs_in(journal)) CHECK(run.failure.empty() == (run.point != 1));
}

TEST_CASE("progress counts runs of all sessions and never goes back") {
  const Folder folder;
  const Sweep sweep = made_up_sweep(2, 30);
  Journal journal = folder.open(sweep);
  RunnerOptions how = on_threads(2);
  std::int64_t last = 0;
  double share = 0;
  std::atomic<int> asked = 0;
  how.stop_requested = [&] { return ++asked > 2; };
  how.progress = [&](const SweepProgress& now) {
    CHECK(now.done == last + 1);
    CHECK(now.all == 60);
    last = now.done;
  };
  CHECK(run_sweep(sweep, journal, how) == Ending::stopped);
  how.stop_requested = {};
  how.progress = [&](const SweepProgress& now) {
    CHECK(now.done == ++last);
    CHECK(now.share >= share);
    share = now.share;
  };
  CHECK(run_sweep(sweep, journal, how) == Ending::complete);
  CHECK(last == 60);
  CHECK(share == Approx(1));
}

TEST_CASE("independent points have a seed of their own, common ones share it") {
  const Folder folder;
  Sweep sweep = made_up_sweep(2, 3);
  const auto good = sweep.parameters_of;
  sweep.parameters_of = [=](std::int64_t) { return good(0); };  // two equal points
  Journal common = folder.open(sweep, "common");
  run_sweep(sweep, common, on_threads(1));
  const auto same = runs_in(common);
  CHECK(same[0].digest == same[3].digest);
  sweep.parameters_of = [=](std::int64_t point) {
    model::Parameters p = good(0);
    p.run.seed = 100 + point;
    return p;
  };
  Journal independent = folder.open(sweep, "independent");
  run_sweep(sweep, independent, on_threads(1));
  const auto other = runs_in(independent);
  CHECK(other[0].digest != other[3].digest);
  CHECK(other[3].seed == 101);
}
