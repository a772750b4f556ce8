// [results] and [adaptive]: what a sweep keeps of its runs, and when it has enough of them.
#pragma once

#include <string>

#include "sim/io/sweep/fields.hpp"
#include "sim/io/sweep/plan.hpp"

namespace dyad::io {

/// Reads both into the plan; all measures and no weekly series are the default.
void read_results(Fields& top, const std::string& file, Plan& plan, Problems& problems);

}  // namespace dyad::io
