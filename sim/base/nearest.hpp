// The nearest known name to an unknown one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dyad::base {

/// Edits (a letter put in, left out, replaced, or two neighbours swapped) from `a` to `b`;
/// small and capital letters, and '-' and '_', count as equal.
std::size_t edit_distance(std::string_view left, std::string_view right);

/// The candidate that `word` was probably meant to be: the one with the fewest edits, if these are
/// few for its length; else the only one that contains `word` or is contained in it.
std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates);

}  // namespace dyad::base
