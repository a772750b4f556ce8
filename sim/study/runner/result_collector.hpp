// Collects from the results of a batch what a sweep keeps of each run.
#pragma once

#include <cstddef>
#include <vector>

#include "sim/engine/batch.hpp"
#include "sim/study/journal/finished_run.hpp"
#include "sim/study/sweep.hpp"

namespace dyad::study {

class ResultCollector {
 public:
  explicit ResultCollector(const Sweep& sweep);

  bool needs_weekly() const { return !weekly_.empty(); }

  /// One per replicate; each with its cause where the batch failed. The batch's id is the point.
  std::vector<FinishedRun> runs_of(const engine::BatchResult& result) const;

 private:
  void fill(FinishedRun& run, const model::RunResult& result, model::Integer weeks) const;

  std::vector<std::size_t> measures_;  // indices among all measures
  std::vector<std::size_t> weekly_;    // indices among weekly results
};

}  // namespace dyad::study
