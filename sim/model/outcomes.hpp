// The result of a run from the state at its end (docs/odd.md, 5).
#pragma once

#include <span>

#include "sim/model/measures.hpp"
#include "sim/model/state.hpp"

namespace dyad::model {

/// Fills outcomes, move shares, treatments, totals and digests of the results of all replicates
/// that a population holds.
class OutcomeCollector {
 public:
  /// results: [replicate].
  OutcomeCollector(const Parameters& parameters, const Population& population,
                   std::span<RunResult> results);

  /// Adds the results of each salesperson of a block. Several threads may add different blocks at
  /// once.
  void add(std::int64_t block);
  /// After all blocks: sums up over salespeople, in their order.
  void sum_up();

 private:
  /// The i-th salesperson of a replicate, in this lane.
  void add(RunResult& result, std::size_t i, std::int64_t block, int lane);
  /// Returns whether any intervention treats him.
  bool fill_treatments(RunResult& result, std::size_t i, std::int64_t block, int lane);
  void sum_up(RunResult& result, std::size_t first) const;
  std::size_t each() const { return static_cast<std::size_t>(population_.shape.each()); }

  const Parameters& parameters_;
  const Population& population_;
  const std::array<float, move_count> listen_;
  const std::span<RunResult> results_;
  std::vector<std::uint64_t> digests_;  // [salesperson of all replicates]
};

/// All of it, on the calling thread.
void finish_results(const Parameters& parameters, const Population& population,
                    std::span<RunResult> results);

}  // namespace dyad::model
