// The TOML parser. Include this, never <toml++/toml.h> itself.
//
// toml++ 3.3 holds some of what it is given, such as the header "[=]", to be impossible: it aborts,
// or with NDEBUG, and so in the shared library of distributions, it goes on and crashes. Here the
// parser is compiled in from the header, and all of that throws instead.
#pragma once

#include <stdexcept>

namespace dyad::io {

/// The parser met what it does not expect; it does not say where.
struct ParserLost : std::logic_error {
  ParserLost() : std::logic_error("toml++ is lost") {}
};

/// Throws where the parser expected otherwise. A function, since some of the parser's own functions
/// that would throw are noexcept.
constexpr void expect(bool expected) {
  if (!expected) throw ParserLost();
}

}  // namespace dyad::io

#pragma push_macro("NDEBUG")
#undef NDEBUG
#undef TOML_HEADER_ONLY
#undef TOML_SHARED_LIB
#define TOML_HEADER_ONLY 1
#define TOML_ASSERT(expression) dyad::io::expect(static_cast<bool>(expression))
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")
