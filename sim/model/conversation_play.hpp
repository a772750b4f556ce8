// Plays a conversation's meetings, one lane wide, under the eyes of an observer.
#pragma once

#include <algorithm>

#include "sim/model/conversation.hpp"
#include "sim/model/kernel/meetings.hpp"
#include "sim/model/tally.hpp"

namespace dyad::model::inline DYAD_ISA {

/// Chooses moves by a policy, or as the model does where there is none.
struct PolicyChooser {
  Policy policy;
  int turns;

  template <int capacity>
  float operator()(const Rules& p, const MeetingContext<float, capacity>& context,
                   const MeetingState<float, capacity>& state, const Addressed<float>& customer,
                   float u, int turn) const {
    if (!policy) return choose_move(p, context, state, customer, u, turn);
    const auto& between = state.relationship;
    const Move move = policy({between.insight, between.commitment, turn, turns});
    return static_cast<float>(index_of(move));
  }
};

/// Imposed moves; an observer is told of each before it is made.
template <class Observer>
struct ObservedMoves {
  ImposedMoves<PolicyChooser> moves;
  Observer& observer;

  template <int capacity>
  float operator()(const Rules& p, const MeetingContext<float, capacity>& context,
                   const MeetingState<float, capacity>& state, const Addressed<float>& customer,
                   float u, int turn) const {
    const float move = moves(p, context, state, customer, u, turn);
    observer.before(context, state, customer, static_cast<Move>(static_cast<int>(move)),
                    moves.names(turn), turn);
    return move;
  }
};

/// Holds the meeting `meeting` of at most `turns` turns. The observer is a recorder of the kernel
/// with a `before` for each move; it may be the same that has seen the meetings before.
template <class Observer>
void hold_conversation_meeting(const Conversation& talk, const Luck& luck, int meeting, int turns,
                               const MoveList& moves, Population& people, Observer& observer) {
  Rules rules = talk.rules();
  rules.max_turns = turns;
  const WeekPlan plan{&rules, SeedKey(luck.seed), meeting, {}};
  clear_week(people.salespeople.front());
  const auto q = static_cast<std::size_t>(meeting);
  std::span<const std::optional<Move>> imposed;
  if (q < moves.size()) imposed = moves[q];
  const ObservedMoves<Observer> choose{{imposed, {talk.way().policy, talk.setup().turns}},
                                       observer};
  hold_meetings<float>(plan, view_of(people, 0, 0), 0, choose, observer);
}

/// How the meeting just held ended, its tally still being there.
inline End end_of_meeting(const Population& people) {
  const auto& tally = people.salespeople.front().tally;
  if (tally.sales[0] > 0) return End::order;
  const float commitment = people.accounts.front().relationship.commitment[0];
  if (commitment >= deciding_commitment) return End::next_step;
  return tally.chases[0] > 0 ? End::chase : End::open;
}

}  // namespace dyad::model::inline DYAD_ISA
