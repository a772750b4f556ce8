// A sweep as the text that reads back to the same sweep.
#pragma once

#include <string>

#include "sim/io/sweep/plan.hpp"

namespace dyad::io {

/// Everything that the runs of a sweep depend on, as a sweep file: the same text for the same
/// sweep. The base stands in it whole, as [base.run], [base.population] ...
std::string resolved_sweep(const Plan& plan, const model::Parameters& base);

}  // namespace dyad::io
