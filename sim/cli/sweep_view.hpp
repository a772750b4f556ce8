// `dyad inspect` on the result file of a sweep.
#pragma once

#include <string>

#include "sim/cli/result_facts.hpp"

namespace dyad::cli {

/// For people: what was varied, what became of the runs, and the range of some means over points.
std::string sweep_view(const ResultFacts& facts);

}  // namespace dyad::cli
