// The result of a run from the state at its end (docs/odd.md, 5).
#pragma once

#include <span>

#include "sim/model/measures.hpp"
#include "sim/model/state.hpp"

namespace dyad::model {

/// Fills outcomes, move shares, treatments, totals and digests of the results of all replicates
/// that a population holds.
class Finish {
 public:
  /// results: [replicate].
  Finish(const Parameters& parameters, const Population& population, std::span<RunResult> results);

  /// What belongs to each salesperson of a block. Different blocks may be looked at by several
  /// threads at once.
  void look_at(std::int64_t block);
  /// After all of them: what is summed up over salespeople, in their order.
  void sum_up();

 private:
  /// What a salesperson adds to the totals and to the digest.
  struct Part {
    double turns, sales, revenue, discount, asks, chases, churned;
    std::uint64_t digest;
  };
  /// The i-th salesperson of a replicate, in this lane.
  void look_at(RunResult& result, std::size_t i, std::int64_t block, int lane);
  void fill_treatments(RunResult& result, std::size_t i, std::int64_t block, int lane);
  void sum_up(RunResult& result, std::span<const Part> parts) const;
  std::size_t each() const { return static_cast<std::size_t>(population_.shape.each()); }

  const Parameters& parameters_;
  const Population& population_;
  const std::array<float, move_count> listen_;
  const std::span<RunResult> results_;
  std::vector<Part> parts_;  // [salesperson of all replicates]
};

/// All of it, on the calling thread.
void finish_results(const Parameters& parameters, const Population& population,
                    std::span<RunResult> results);

/// Gini coefficient of non-negative amounts; 0 if all are 0. Takes a copy to sort.
double gini_of(std::vector<float> amounts);

/// Pearson correlation over pairs in which both are defined; NaN if one does not vary.
double correlation_of(const std::vector<float>& x, const std::vector<float>& y);

}  // namespace dyad::model
