// The result of a run from the state at its end (docs/odd.md, 5).
#pragma once

#include "sim/model/measures.hpp"
#include "sim/model/state.hpp"

namespace dyad::model {

/// Fills outcomes, move shares, treatments, totals and the digest of `result`.
/// place: of the replicate among those that the population holds.
void finish_result(const Parameters& parameters, const Population& population, std::int64_t place,
                   RunResult& result);

/// Gini coefficient of non-negative amounts; 0 if all are 0. Takes a copy to sort.
double gini_of(std::vector<float> amounts);

/// Pearson correlation over pairs in which both are defined; NaN if one does not vary.
double correlation_of(const std::vector<float>& x, const std::vector<float>& y);

}  // namespace dyad::model
