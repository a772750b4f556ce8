#include "sim/cli/output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iostream>
#include <stdexcept>

namespace dyad::cli {
namespace {

constexpr std::size_t columns = 100;  // of a terminal

}  // namespace

void print(std::string_view text) {
  std::cout << text << std::flush;
  if (!std::cout) {
    throw std::runtime_error(
        "standard output: cannot be written (disk full or closed): send it elsewhere");
  }
}

std::string wrapped(const std::vector<std::string>& words, std::size_t indent) {
  const std::string start(indent, ' ');
  std::string text, row;
  for (const auto& word : words) {
    if (!row.empty() && indent + row.size() + 1 + word.size() > columns) {
      text += start + row + "\n";
      row.clear();
    }
    row += (row.empty() ? "" : " ") + word;
  }
  return row.empty() ? text : text + start + row + "\n";
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words{""};
  for (const char c : text) {
    if (c == ' ') {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  return words;
}

std::string grouped(std::int64_t number) {
  std::string digits = std::to_string(std::abs(number));
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), ",");
  }
  return (number < 0 ? "-" : "") + digits;
}

std::string duration(double seconds) {
  if (seconds < 0.0995) return fmt::format("{:.0f} ms", 1000 * seconds);
  if (seconds < 9.95) return fmt::format("{:.1f} s", seconds);
  const auto whole = static_cast<std::int64_t>(std::llround(seconds));
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
  return fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

std::string file_size(std::uintmax_t bytes) {
  constexpr std::array units{"kB", "MB", "GB", "TB"};
  double size = static_cast<double>(bytes) / 1000;
  std::size_t unit = 0;
  while (size >= 999.5 && unit + 1 < units.size()) size /= 1000, ++unit;
  return fmt::format("{:.{}f} {}", size, size < 9.95 ? 1 : 0, units.at(unit));
}

}  // namespace dyad::cli
