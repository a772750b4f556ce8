// Values and what is said about them, as text: TOML literals that read back to the same bits.
#pragma once

#include <string>
#include <string_view>

#include "sim/model/parameters/keys.hpp"

namespace dyad::io {

/// The shortest TOML float that reads back as the same bits: "0.5", "3.0", "1e-07".
std::string literal(double number);
/// A TOML basic string, quoted and escaped.
std::string literal(std::string_view text);
/// The value that `place` holds now.
std::string literal(const model::Place& place);
/// A default; "none" where the user must give the value.
std::string literal(const model::Default& fallback);

/// What may be given: "1 to 10000", "true or false", "one of a, b, c", "any text".
std::string range_text(const model::Key& key);
/// The unit with a space before it; empty for pure numbers and for text.
std::string unit_text(const model::Key& key);
/// What kind of value is wanted: "a whole number", "a number", "true or false", "text".
std::string_view type_text(const model::Key& key);

}  // namespace dyad::io
