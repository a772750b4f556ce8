// Names in a message.
#pragma once

#include <fmt/format.h>

#include <string>

namespace dyad::io {

/// "a, b, c"; of more than anybody reads in a message, how many: "401 names".
template <class Names>
std::string listed(const Names& names) {
  constexpr std::size_t most = 20;
  if (names.size() > most) return fmt::format("{} names", names.size());
  return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace dyad::io
