// The eight moves of a salesperson and their attributes (docs/odd.md, 4.3).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace dyad::model {

enum class Move { ask, observe, tailor, release, socialise, pitch, push, close };

inline constexpr int move_count = 8;

inline constexpr std::array<std::string_view, move_count> move_names{
    "ask", "observe", "tailor", "release", "socialise", "pitch", "push", "close"};

constexpr std::size_t index_of(Move move) { return static_cast<std::size_t>(move); }

/// The move of that name, or nothing.
constexpr std::optional<Move> move_named(std::string_view name) {
  for (std::size_t i = 0; i < move_names.size(); ++i) {
    if (move_names[i] == name) return static_cast<Move>(i);
  }
  return std::nullopt;
}

}  // namespace dyad::model
