#include "sim/io/config/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace dyad::io {

std::string Problem::text() const {
  return fmt::format("{}: {} ({}): {}", where, what, why, remedy);
}

ConfigError::ConfigError(std::vector<Problem> problems) : problems_(std::move(problems)) {
  for (const Problem& problem : problems_) {
    if (!text_.empty()) text_ += '\n';
    text_ += problem.text();
  }
}

Spot spot_in(Spot::Source source, const std::string& file, std::size_t line, std::size_t column) {
  return {source, line, column, fmt::format("{}:{}:{}", file, line, column)};
}

void Problems::add(const Spot& spot, std::string what, std::string why, std::string remedy) {
  found_.push_back(
      {spot, {spot.where, std::move(what), std::move(why), std::move(remedy)}, found_.size()});
}

std::vector<Problem> Problems::in_order() const {
  std::vector<Found> ordered = found_;
  std::sort(ordered.begin(), ordered.end(), [](const Found& a, const Found& b) {
    return std::tie(a.spot.source, a.spot.line, a.spot.column, a.number) <
           std::tie(b.spot.source, b.spot.line, b.spot.column, b.number);
  });
  std::vector<Problem> problems;
  for (Found& found : ordered) problems.push_back(std::move(found.problem));
  return problems;
}

void Problems::throw_if_any() const {
  if (!found_.empty()) throw ConfigError(in_order());
}

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

}  // namespace

std::string shown(std::string_view text) {
  constexpr std::size_t most = 200;  // bytes; enough for a path, little enough for a terminal
  std::string out;
  while (!text.empty()) {
    if (out.size() > most) return out + "...";
    const std::size_t length = printable_length(text);
    if (length > 0) {
      out += text.substr(0, length);
    } else {
      out += fmt::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
    }
    text.remove_prefix(std::max<std::size_t>(1, length));
  }
  return out;
}

}  // namespace dyad::io
