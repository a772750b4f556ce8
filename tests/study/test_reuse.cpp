// Runs of a finished sweep that are taken over by one with more replicates.
#include <catch2/catch.hpp>

#include "sim/study/shards/reuse.hpp"
#include "tests/study/journal_helpers.hpp"

using namespace dyad;
using namespace dyad::study;
using Catch::Matchers::Contains;

namespace {

Sweep resolved(const std::string& text) {
  Sweep sweep;
  sweep.resolved = text;
  return sweep;
}

}  // namespace

TEST_CASE("sweeps may differ in replicates, and in nothing else") {
  const Sweep old = resolved("# made up\nreplicates = 50\nrandom_numbers = \"common\"\n");
  CHECK(difference_but_for_replicates(
            old, resolved("# made up\nreplicates = 60\nrandom_numbers = \"common\"\n"))
            .empty());
  const std::string other = difference_but_for_replicates(
      old, resolved("# made up\nreplicates = 50\nrandom_numbers = \"independent\"\n"));
  CHECK_THAT(other, Contains("- random_numbers = \"common\"") &&
                        Contains("+ random_numbers = \"independent\""));
  CHECK_FALSE(difference_but_for_replicates(old, resolved("made up")).empty());
}

TEST_CASE("runs come out of a process as they went in") {
  std::vector<FinishedRun> runs;
  for (std::int64_t number = 0; number < 20; ++number) {
    runs.push_back(journal_tests::made_up(number));
  }
  const std::string text = packed_runs(runs);
  const auto back = unpacked_runs(text);
  REQUIRE(back.size() == runs.size());
  for (std::size_t i = 0; i < runs.size(); ++i) {
    INFO(i);
    CHECK(back[i].point == runs[i].point);
    CHECK(back[i].replicate == runs[i].replicate);
    CHECK(packed_runs({back[i]}) == packed_runs({runs[i]}));
  }
  CHECK(unpacked_runs("").empty());
}

TEST_CASE("a text of runs that was cut is refused at every place but between two") {
  const std::string text = packed_runs({journal_tests::made_up(0), journal_tests::made_up(1)});
  const std::size_t between = packed_runs({journal_tests::made_up(0)}).size();
  for (std::size_t size = 1; size < text.size(); ++size) {
    INFO(size);
    if (size == between) continue;
    CHECK_THROWS_AS(unpacked_runs(std::string_view(text).substr(0, size)), std::runtime_error);
  }
}
