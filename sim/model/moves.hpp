// The eight moves of a salesperson and their attributes (docs/odd.md, 4.3).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace dyad::model {

enum class Move { ask, observe, tailor, release, socialise, pitch, push, close };

inline constexpr int move_count = 8;
static_assert(move_count <= 8, "the kernel looks attributes up in tables of eight");

inline constexpr std::array<std::string_view, move_count> move_names{
    "ask", "observe", "tailor", "release", "socialise", "pitch", "push", "close"};

/// Fixed attributes of one move, each in [0, 1]; habit is a utility.
struct MoveAttributes {
  double listen, self, close, content, press, yield, habit;
};

/// What each move is unless a configuration says otherwise.
inline constexpr std::array<MoveAttributes, move_count> move_defaults{{
    // listen, self, close, content, press, yield, habit
    {1.0, 0.0, 0.2, 0.0, 0.0, 0.0, 0.0},    // ask
    {0.7, 0.0, 0.1, 0.2, 0.0, 0.2, -0.2},   // observe
    {0.2, 0.1, 0.0, 1.0, 0.1, 0.0, 0.0},    // tailor
    {0.5, 0.0, 0.2, 0.0, 0.0, 1.0, -0.4},   // release
    {0.2, 0.2, 1.0, 0.0, 0.0, 0.0, 0.3},    // socialise
    {0.0, 1.0, 0.0, 0.3, 0.2, 0.0, 0.6},    // pitch
    {0.0, 0.6, 0.0, 0.0, 1.0, 0.0, -0.6},   // push
    {0.0, 0.1, 0.0, 0.0, 0.2, 0.0, -0.82},  // close
}};

constexpr std::size_t index_of(Move move) { return static_cast<std::size_t>(move); }

/// The move of that name, or nothing.
constexpr std::optional<Move> move_named(std::string_view name) {
  for (std::size_t i = 0; i < move_names.size(); ++i) {
    if (move_names[i] == name) return static_cast<Move>(i);
  }
  return std::nullopt;
}

}  // namespace dyad::model
