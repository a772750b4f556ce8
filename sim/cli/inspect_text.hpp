// What `dyad inspect` prints.
#pragma once

#include <string>

#include "sim/cli/result_facts.hpp"

namespace dyad::cli {

/// For people, in lines of at most 100 columns but for long paths and values.
std::string text_view(const ResultFacts& facts);

}  // namespace dyad::cli
