// Shards of a sweep: what belongs together, what is missing, and what comes of all of them.
#include <catch2/catch.hpp>

#include "sim/base/problem.hpp"
#include "sim/study/runner/sweep_runner.hpp"
#include "sim/study/shards/origin.hpp"
#include "sim/study/shards/shard_set.hpp"
#include "tests/study/journal_helpers.hpp"
#include "tests/study/made_up_sweep.hpp"

using namespace dyad;
using namespace dyad::study;
using Catch::Matchers::Contains;

namespace {

using journal_tests::Folder;
using Paths = std::vector<std::filesystem::path>;

const Sweep sweep = test::made_up_sweep(5, 2);

ShardSet opened(const Paths& files) {
  return {files, [](const std::string& resolved, const std::filesystem::path&) {
            CHECK(resolved == sweep.resolved);
            return sweep;
          }};
}

/// Runs a shard; at most so many pieces of it.
std::filesystem::path run(const Folder& folder, Shard shard, const std::string& program = "dyad 1",
                          int pieces = 1000) {
  const auto file = folder.file("shard-" + std::to_string(shard.index) + "-" + program);
  Journal journal(file, identity_of(sweep, program, shard), {sweep.points, sweep.replicates});
  RunnerOptions how;
  how.shard = shard;
  how.stop_requested = [&] { return pieces-- <= 0; };
  run_sweep(sweep, journal, how);
  return file;
}

std::vector<FinishedRun> runs_in(const Journal& journal) {
  std::vector<FinishedRun> runs;
  journal.for_each([&](const FinishedRun& each) { runs.push_back(each); });
  return runs;
}

}  // namespace

TEST_CASE("a shard is written and read as INDEX/COUNT") {
  CHECK(shard_text({3, 32}) == "3/32");
  CHECK(shard_from("3/32") == Shard{3, 32});
  CHECK(shard_from("99999/100000") == Shard{99'999, 100'000});
  for (const char* bad : {"", "3", "/", "3/", "/3", "3/3", "-1/3", "0/0", "1/100001", "1/2/3",
                          " 1/2", "1/2 ", "a/2", "99999999999999999999/2"}) {
    INFO(bad);
    CHECK_FALSE(shard_from(bad));
  }
}

TEST_CASE("an identity without an item that it should have is refused") {
  const Identity identity = identity_of(sweep, "dyad 1", {1, 3});
  CHECK(item_of(identity, "program", "a.h5") == "dyad 1");
  CHECK(shard_of(identity, "a.h5") == Shard{1, 3});
  CHECK(without_shard(identity).size() == identity.size() - 1);
  CHECK_THROWS_WITH(shard_of(without_shard(identity), "a.h5"), Contains("names no shard"));
  CHECK_THROWS_WITH(shard_of({{"shard", "7/3"}}, "a.h5"),
                    Contains("\"7/3\" is no shard") || Contains("7/3 is no shard"));
}

TEST_CASE("all shards together are the sweep") {
  const Folder folder;
  const Paths files{run(folder, {2, 3}), run(folder, {0, 3}), run(folder, {1, 3})};
  const ShardSet shards = opened(files);
  CHECK(shards.count() == 3);
  CHECK(shards.lacking().empty());
  Journal all(folder.file("all"), {}, {sweep.points, sweep.replicates});
  shards.gather_into(all);
  Journal whole(folder.file("whole"), {}, {sweep.points, sweep.replicates});
  run_sweep(sweep, whole, {});
  const auto gathered = runs_in(all), expected = runs_in(whole);
  REQUIRE(gathered.size() == 10);
  REQUIRE(expected.size() == 10);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CHECK(gathered[i].point == expected[i].point);
    CHECK(gathered[i].replicate == expected[i].replicate);
    CHECK(gathered[i].digest == expected[i].digest);
  }
}

TEST_CASE("what shards lack is told by shard, runs and points") {
  const Folder folder;
  const auto half = run(folder, {0, 3}, "dyad 1", 0);
  const auto lacking = opened({half, run(folder, {2, 3})}).lacking();
  REQUIRE(lacking.size() == 2);
  CHECK(lacking[0].shard == Shard{0, 3});
  CHECK_FALSE(lacking[0].absent);
  CHECK(lacking[0].runs == 2 * static_cast<std::int64_t>(lacking[0].points.size()));
  CHECK(lacking[0].points.size() >= 1);
  CHECK(lacking[1].shard == Shard{1, 3});
  CHECK(lacking[1].absent);
}

TEST_CASE("shards that do not belong together are refused") {
  const Folder folder;
  const auto first = run(folder, {0, 2});
  CHECK_THROWS_WITH(opened({first, run(folder, {1, 2}, "dyad 2")}),
                    Contains("does not belong with") && Contains("dyad 2"));
  CHECK_THROWS_WITH(opened({first, run(folder, {1, 3})}), Contains("one of 2 shards there, of 3"));
  CHECK_THROWS_WITH(opened({first, first}), Contains("is shard 0/2 once more"));
  Identity old = identity_of(sweep, "dyad 0", {0, 1});
  old[1].text = "0.9";
  { const Journal journal(folder.file("old"), old, {sweep.points, sweep.replicates}); }
  CHECK_THROWS_WITH(opened({folder.file("old")}), Contains("is of model version 0.9"));
}
