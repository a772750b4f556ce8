#include "sim/base/problem.hpp"

#include <algorithm>

namespace dyad::base {
namespace {

/// Bytes of the UTF-8 character at the start of `text`; 0 where there is none to be printed.
std::size_t printable_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(0) < 0x20 || byte(0) == 0x7f) return 0;
  if (byte(0) < 0x80) return 1;
  const std::size_t length = byte(0) >= 0xf0 ? 4 : byte(0) >= 0xe0 ? 3 : byte(0) >= 0xc2 ? 2 : 0;
  if (length == 0 || length > text.size() || byte(0) > 0xf4) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xc0) != 0x80) return 0;
  }
  // The control characters of the upper half (C1) can steer a terminal, too.
  return length == 2 && byte(0) == 0xc2 && byte(1) < 0xa0 ? 0 : length;
}

std::string escaped(unsigned char byte) {
  constexpr std::string_view digits = "0123456789abcdef";
  return {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
}

}  // namespace

std::string Problem::text() const { return where + ": " + what + " (" + why + "): " + remedy; }

Error::Error(std::string_view where, std::string_view what, std::string_view why,
             std::string_view remedy, std::string_view details)
    : std::runtime_error(
          Problem{std::string(where), std::string(what), std::string(why), std::string(remedy)}
              .text() +
          std::string(details)) {}

std::string shown(std::string_view text) {
  constexpr std::size_t max = 200;  // bytes; enough for a path, little enough for a terminal
  std::string out;
  while (!text.empty()) {
    if (out.size() > max) return out + "...";
    const std::size_t length = printable_length(text);
    if (length > 0) {
      out += text.substr(0, length);
    } else {
      out += escaped(static_cast<unsigned char>(text.front()));
    }
    text.remove_prefix(std::max<std::size_t>(1, length));
  }
  return out;
}

}  // namespace dyad::base
