// The result of a run from the state at its end (docs/odd.md, 5).
#pragma once

#include "sim/model/measures.hpp"
#include "sim/model/state.hpp"

namespace dyad::model {

/// Fills outcomes, move shares, treatments, totals and the digest of the result of one replicate.
class Finish {
 public:
  /// place: of the replicate among those that the population holds.
  Finish(const Parameters& parameters, const Population& population, std::int64_t place,
         RunResult& result);

  /// What belongs to one salesperson. Different ones may be looked at by several threads at once.
  void look_at(std::int64_t salesperson);
  /// After all of them: what is summed up over them, in their order.
  void sum_up();

 private:
  /// What a salesperson adds to the totals and to the digest.
  struct Part {
    double turns, sales, revenue, discount, asks, chases, churned;
    std::uint64_t digest;
  };
  const SalespersonColumns& people(std::size_t i) const;
  std::size_t seat(std::size_t i) const;
  void fill_treatments(std::size_t i);

  const Parameters& parameters_;
  const Population& population_;
  const std::int64_t place_;
  const std::array<float, move_count> listen_;
  RunResult& result_;
  std::vector<Part> parts_;  // [salesperson]
};

/// All of it, on the calling thread.
void finish_result(const Parameters& parameters, const Population& population, std::int64_t place,
                   RunResult& result);

/// Gini coefficient of non-negative amounts; 0 if all are 0. Takes a copy to sort.
double gini_of(std::vector<float> amounts);

/// Pearson correlation over pairs in which both are defined; NaN if one does not vary.
double correlation_of(const std::vector<float>& x, const std::vector<float>& y);

}  // namespace dyad::model
