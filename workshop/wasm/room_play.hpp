// Everybody's conversation with the same customer, under the same lucks.
#pragma once

#include <cstdint>
#include <vector>

#include "workshop/wasm/talks.hpp"

namespace dyad::page {

/// Where a relationship stood before the first word and after each turn that has a move of its own.
struct RoomCourse {
  std::vector<float> influence, power;  // S; C, mean of the members
};

/// One participant.
struct RoomPerson {
  model::MoveList moves;
  RoomCourse course;
  bool finished;                   // whether all turns had a move of their own
  model::ConversationOutcome end;  // of the conversation itself, played to its end
  std::vector<double> influence,
      power;  // final S and C under each luck; the first is the room's own
};

/// Plays the moves under `lucks` lucks, replicate 0 to lucks - 1 of the seed, each to its end:
/// where a turn has no move, the salesperson's own choice decides.
RoomPerson played(const model::Conversation& talk, std::int64_t seed, model::MoveList moves,
                  std::int64_t lucks);

}  // namespace dyad::page
