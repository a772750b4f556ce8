// A comparison for people.
#pragma once

#include <string>
#include <vector>

#include "sim/study/comparison/comparison.hpp"

namespace dyad::cli {

/// A table per configuration after the first: the measures of everybody, or all of them.
std::string comparison_text(const study::Comparison& comparison,
                            const std::vector<std::string>& names, bool all_measures);

}  // namespace dyad::cli
