// Configurations compared on the same random numbers.
#include "sim/study/comparison/comparison.hpp"
#include "sim/study/measures/run_measures.hpp"
#include "tests/study/made_up_sweep.hpp"

using namespace dyad;
using namespace dyad::study;
using namespace dyad::test;

namespace {

std::vector<model::Parameters> two_configurations() {
  const Sweep sweep = made_up_sweep(5, 1);
  return {sweep.parameters_of(0), sweep.parameters_of(4)};
}

std::size_t index_of_measure(const std::string& name) {
  const auto& names = measure_names();
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

}  // namespace

TEST_CASE("a configuration does not differ from itself") {
  const auto configurations = two_configurations();
  ComparisonOptions how;
  how.replicates = 12;
  const Comparison same({configurations[0], configurations[0]}, how);
  REQUIRE(same.complete());
  for (std::size_t m = 0; m < measure_names().size(); ++m) {
    const PairedComparison c = same.against_first(1, m);
    if (c.pairs == 0) continue;
    CHECK(c.mean_difference == 0);
    CHECK(c.includes_zero);
  }
}

TEST_CASE("the seed is that of the first, so that pairs meet the same people") {
  auto configurations = two_configurations();
  configurations[1].run.seed = 77;
  ComparisonOptions how;
  how.replicates = 12;
  const Comparison paired(configurations, how);
  const PairedComparison anxiety = paired.against_first(1, index_of_measure("mean_anxiety"));
  CHECK(anxiety.mean_difference == 0);
  const PairedComparison empathy = paired.against_first(1, index_of_measure("mean_empathy"));
  CHECK(empathy.mean_difference < 0);
  CHECK(empathy.variance_saved > 0.5);
}

TEST_CASE("threads change nothing, and a request to stop ends it") {
  ComparisonOptions how;
  how.replicates = 30;
  const Comparison one(two_configurations(), how);
  how.threads = 3;
  const Comparison three(two_configurations(), how);
  for (std::size_t c = 0; c < 2; ++c) {
    for (std::int64_t r = 0; r < 30; ++r) CHECK(one.digest(c, r) == three.digest(c, r));
  }
  how.stop_requested = [] { return true; };
  CHECK(!Comparison(two_configurations(), how).complete());
}
