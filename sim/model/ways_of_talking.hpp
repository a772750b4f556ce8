// Ways of talking that have a name: habits of the model's salesperson, and rules to go by.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "sim/model/moves.hpp"

namespace dyad::model {

/// What a rule looks at before a move.
struct TalkView {
  float insight, commitment;  // N, G
  int turn, turns;            // from 0; of the meeting at most
};

/// A rule that names each move.
using Policy = Move (*)(const TalkView& view);

/// The habit of one move, `moves.NAME.habit`.
struct MoveHabit {
  Move move;
  double habit;
};

struct WayOfTalking {
  std::string_view name;
  std::span<const MoveHabit> habits;  // wins over what the configuration says
  Policy policy = nullptr;            // decides alone, where there is one
};

/// The salesperson of the model, as configured.
inline constexpr WayOfTalking own_choice{"model", {}, nullptr};

/// All of them; `model` is the last.
std::span<const WayOfTalking> ways_of_talking();

/// The one of that name, or null.
const WayOfTalking* way_named(std::string_view name);

}  // namespace dyad::model
