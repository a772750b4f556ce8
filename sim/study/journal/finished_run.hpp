// What a sweep keeps of one finished run.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dyad::study {

struct FinishedRun {
  std::int64_t point = 0, replicate = 0;
  std::uint64_t seed = 0, digest = 0;
  std::vector<double> measures;  // in the order of Sweep::measures
  std::vector<float> weekly;     // [series][week], in the order of Sweep::weekly
  std::string failure;           // why it has no results; empty when it has
  // What differs from machine to machine, apart from what must be equal.
  double seconds = 0;
  std::int64_t bytes = 0;  // memory of the run's state
};

}  // namespace dyad::study
