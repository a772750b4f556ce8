// Version 3 of Catch2 under the names that version 2 has: tests include <catch2/catch.hpp> and work
// with either.
#pragma once

#include <catch2/catch_all.hpp>
#include <string>
#include <type_traits>

using Catch::Approx;

namespace Catch::Matchers {

/// In version 3 `Contains` looks for an element; of text it is meant to look for a part.
template <class Text>
requires std::is_convertible_v<Text, std::string> StringContainsMatcher Contains(Text&& text) {
  return ContainsSubstring(std::string(text));
}

}  // namespace Catch::Matchers

namespace Catch {
using Matchers::Contains;
}  // namespace Catch
