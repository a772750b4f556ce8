// The moves of a salesperson and their attributes (docs/odd.md, 4.3).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace dyad::model {

enum class Move { ask, observe, tailor, release, socialise, pitch, push, close };

/// What a move counts as in surveys (docs/odd.md, 5).
enum class Orientation { customer, sales, neither };

/// Fixed attributes of one move, each in [0, 1]; habit is a utility.
struct MoveAttributes {
  double listen, self, close, content, press, yield, habit;
};

struct MoveInfo {
  Move move;
  std::string_view name;
  Orientation orientation;
  MoveAttributes defaults;  // unless a configuration says otherwise
};

/// In the order of `Move`, which decides which draw makes which move.
inline constexpr std::array move_info{
    // listen, self, close, content, press, yield, habit
    MoveInfo{Move::ask, "ask", Orientation::customer, {1.0, 0.0, 0.2, 0.0, 0.0, 0.0, 0.0}},
    MoveInfo{Move::observe, "observe", Orientation::customer, {0.7, 0.0, 0.1, 0.2, 0.0, 0.2, -0.2}},
    MoveInfo{Move::tailor, "tailor", Orientation::customer, {0.2, 0.1, 0.0, 1.0, 0.1, 0.0, 0.0}},
    MoveInfo{Move::release, "release", Orientation::customer, {0.5, 0.0, 0.2, 0.0, 0.0, 1.0, -0.4}},
    MoveInfo{
        Move::socialise, "socialise", Orientation::neither, {0.2, 0.2, 1.0, 0.0, 0.0, 0.0, 0.3}},
    MoveInfo{Move::pitch, "pitch", Orientation::neither, {0.0, 1.0, 0.0, 0.3, 0.2, 0.0, 0.6}},
    MoveInfo{Move::push, "push", Orientation::sales, {0.0, 0.6, 0.0, 0.0, 1.0, 0.0, -0.6}},
    MoveInfo{Move::close, "close", Orientation::neither, {0.0, 0.1, 0.0, 0.0, 0.2, 0.0, -0.82}},
};
inline constexpr int move_count = move_info.size();

constexpr std::size_t index_of(Move move) { return static_cast<std::size_t>(move); }

inline constexpr std::array<std::string_view, move_count> move_names = [] {
  std::array<std::string_view, move_count> names{};
  for (const MoveInfo& info : move_info) names.at(index_of(info.move)) = info.name;
  return names;
}();
static_assert(move_info.back().move == Move::close && move_names.back() == "close",
              "every move has its row, in order");

/// The move of that name, or nothing.
constexpr std::optional<Move> move_named(std::string_view name) {
  for (const MoveInfo& info : move_info) {
    if (info.name == name) return info.move;
  }
  return std::nullopt;
}

}  // namespace dyad::model
