// Random conversations for tests.
#pragma once

#include "sim/model/debrief.hpp"
#include "tests/model/fixtures.hpp"

namespace dyad::test {

/// Who meets, at random.
inline model::ConversationSetup random_setup(Dice& dice) {
  return {&model::customer_cards.at(static_cast<std::size_t>(dice.below(3))), 1 + dice.below(4),
          1 + dice.below(5), 1 + dice.below(20)};
}

/// Some moves for each of some meetings; a part of them left open.
inline model::MoveList random_moves(Dice& dice, const model::ConversationSetup& setup) {
  model::MoveList moves(static_cast<std::size_t>(dice.below(setup.meetings + 1)));
  for (auto& of_meeting : moves) {
    of_meeting.resize(static_cast<std::size_t>(dice.below(setup.turns + 1)));
    for (auto& move : of_meeting) {
      if (dice.unit() < 0.8F) move = static_cast<model::Move>(dice.below(model::move_count));
    }
  }
  return moves;
}

/// All turns that were played, one after the other.
inline std::vector<model::TalkTurn> turns_of(const model::Debrief& debrief) {
  std::vector<model::TalkTurn> turns;
  for (const model::TalkMeeting& meeting : debrief.meetings) {
    turns.insert(turns.end(), meeting.turns.begin(), meeting.turns.end());
  }
  return turns;
}

}  // namespace dyad::test
