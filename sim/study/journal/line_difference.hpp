// Which lines of two texts differ.
#pragma once

#include <string>
#include <string_view>

namespace dyad::study {

/// Lines that only `old` has, prefixed with `- `, each followed by the line that only `now` has
/// in its place, prefixed with `+ `; at most `most` lines, indented by two. Where a line stands
/// does not matter, only how often: texts that differ in order alone are said to. Long lines are
/// cut to what is around their first difference. Empty for equal texts.
std::string line_difference(std::string_view old, std::string_view now, std::size_t max = 10);

}  // namespace dyad::study
