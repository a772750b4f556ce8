// Numbers in text files.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dyad::io {

/// The number that `text` is, all of it, in decimal: "1.25", "-3e-2". Nothing where it is something
/// else, spaces around it, a leading plus, infinity and NaN included, or does not fit into a
/// double.
std::optional<double> number_in(std::string_view text);

/// The whole number that `text` is, digits with or without a minus. Nothing where it is something
/// else, or does not fit into 64 bits.
std::optional<std::int64_t> whole_number_in(std::string_view text);

}  // namespace dyad::io
