// Whatever a configuration may say: states stay in bounds, results are defined, and every kernel
// gives the same bits.
#include <string>

#include "sim/model/kernel/kernels.hpp"
#include "tests/engine/bounds.hpp"
#include "tests/engine/fixtures.hpp"
#include "tests/engine/random_parameters.hpp"

using namespace dyad;
using namespace dyad::model;
using namespace dyad::test;

namespace {

/// Plays all weeks and says what goes out of bounds in the first week in which something does.
std::string first_breach(const Parameters& p) {
  Population population = found(p);
  std::string broken = out_of_bounds(population, p);
  for (int week = 0; week < p.run.weeks && broken.empty(); ++week) {
    play_week(p, population, week, best_kernel());
    broken = out_of_bounds(population, p);
    if (!broken.empty()) broken += "in week " + std::to_string(week);
  }
  return broken;
}

/// Names of kernels whose results differ from those of the first.
std::string deviating_kernels(const Parameters& p) {
  std::string names;
  const RunResult reference = result_of(p, on(1, "lane"));
  for (const Kernel& kernel : kernels()) {
    if (!kernel.runs_here()) continue;
    if (!same_results(reference, result_of(p, on(1, std::string(kernel.name))))) {
      names += std::string(kernel.name) + " ";
    }
  }
  return names;
}

/// A company of groups with some churn, in which one key at a time goes to its end.
Parameters ordinary() {
  Parameters p = eventful(3);
  p.population.teams = 2;
  p.population.accounts = 3;
  p.run.weeks = 4;
  return p;
}

}  // namespace

TEST_CASE("no single key inside its range breaks a run") {
  Parameters p = ordinary();
  for (const Key& key : keys_of(p)) {
    double* const* place = std::get_if<double*>(&key.place);
    if (place == nullptr) continue;
    const double was = **place;
    for (const double end : {key.range.low, key.range.high}) {
      **place = end;
      CAPTURE(key.path(), end);
      CHECK(first_breach(p) == "");
      CHECK(wrongly_undefined(result_of(p), p) == "");
      CHECK(deviating_kernels(p) == "");
    }
    **place = was;
  }
}

TEST_CASE("no combination of keys inside their ranges breaks a run") {
  for (std::uint32_t seed = 0; seed < 120; ++seed) {
    const Parameters p = random_parameters(seed);
    CAPTURE(seed);
    CHECK(first_breach(p) == "");
    CHECK(wrongly_undefined(result_of(p), p) == "");
    CHECK(deviating_kernels(p) == "");
  }
}
