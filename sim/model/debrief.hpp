// Why a conversation went as it did, and what each move would do now. All numbers come from the
// kernel's own functions: an equation's terms are those that the kernel adds up, and what a part of
// a move changes is found by letting this part work alone.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "sim/model/talk_meeting.hpp"
#include "sim/model/turning_points.hpp"

namespace dyad::model {

/// What a move would do now, in expectation over what is not known yet.
struct Prospect {
  Move move;
  double engaged;    // chance
  double sold;       // chance today, after the refusals that the meeting has seen; 0 but for close
  double influence;  // expected change of S
  double power;      // expected change of the addressed customer's C
};

struct NextTurn {
  int meeting, turn, member;
  Stage stage;
  std::array<Prospect, move_count> prospects;
};

struct Debrief {
  std::vector<TalkMeeting> meetings;  // the last one is that of `next`, even before its first turn
  std::optional<NextTurn> next;       // none when all is over
  std::vector<TurningPoint> turning_points;  // at most three, the largest first; of each kind one
};

/// How far a conversation is played.
enum class Until { moves_end, all_over };

/// Plays it and explains every turn. Until::moves_end stops after the last turn of the last meeting
/// in `moves`; meetings before it are played to their ends.
Debrief debrief(const Conversation& talk, const Luck& luck, const MoveList& moves, Until until);

}  // namespace dyad::model
