// Text for people and programs on the standard output.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dyad::cli {

/// Writes `text` to the standard output; throws std::runtime_error if it cannot be written.
void print(std::string_view text);

/// A whole number with its thousands set apart: "3,120,000".
std::string grouped(std::int64_t number);

/// A duration for people: "3 ms", "0.4 s", "12 s", "3 min 5 s", "2 h 10 min". `seconds` from 0 on.
std::string duration(double seconds);

/// A file size for people: "812 kB", "1.3 MB".
std::string file_size(std::uintmax_t bytes);

/// What stands between the spaces of `text`.
std::vector<std::string> words_of(const std::string& text);

/// Words in lines of at most 100 columns, each beginning with `indent` spaces.
std::string wrapped(const std::vector<std::string>& words, std::size_t indent);

}  // namespace dyad::cli
