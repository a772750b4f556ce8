// What `dyad inspect` prints with --json.
#pragma once

#include <string>

#include "sim/cli/result_facts.hpp"

namespace dyad::cli {

/// For programs: one JSON object.
std::string json_view(const ResultFacts& facts);

}  // namespace dyad::cli
