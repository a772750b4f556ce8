// Numbers in text files.
#pragma once

#include <optional>
#include <string_view>

namespace dyad::io {

/// The number that `text` is, all of it, in decimal: "1.25", "-3e-2". Nothing where it is something
/// else, spaces around it, a leading plus, infinity and NaN included, or does not fit into a
/// double.
std::optional<double> number_in(std::string_view text);

}  // namespace dyad::io
