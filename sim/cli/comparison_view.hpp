// `dyad inspect` on the result file of a comparison.
#pragma once

#include <string>

#include "sim/cli/result_facts.hpp"

namespace dyad::cli {

/// For people: what was compared, and where in the file the differences are.
std::string comparison_view(const ResultFacts& facts);

}  // namespace dyad::cli
