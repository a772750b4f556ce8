#include "sim/io/config/number.hpp"

#include <charconv>
#include <version>

#ifndef __cpp_lib_to_chars
#include <cerrno>
#include <cstdlib>
#include <string>
#endif

namespace dyad::io {

std::optional<double> number_in(std::string_view text) {
  const bool plain = text.find_first_not_of("0123456789.-+eE") == std::string_view::npos;
  if (!plain || text.empty() || text.front() == '+') return {};
#ifdef __cpp_lib_to_chars
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return {};
#else
  // The browser's library cannot read a double that way yet. Its locale is always that of C.
  const std::string copy(text);
  char* end = nullptr;
  errno = 0;
  const double number = std::strtod(copy.c_str(), &end);
  if (errno != 0 || end != copy.c_str() + copy.size()) return {};
#endif
  return number;
}

std::optional<std::int64_t> whole_number_in(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return number;
}

}  // namespace dyad::io
