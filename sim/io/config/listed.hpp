// Names in a message.
#pragma once

#include <fmt/format.h>

#include <string>

namespace dyad::io {

/// "a, b, c"; of more than anybody reads in a message, how many: "401 names".
template <class Names>
std::string listed(const Names& names) {
  constexpr std::size_t max = 20;
  if (names.size() > max) return fmt::format("{} names", names.size());
  return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace dyad::io
