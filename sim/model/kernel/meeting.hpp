// The turns of one meeting (docs/odd.md, 3), and what follows it (4.9).
#pragma once

#include "sim/model/kernel/choosers.hpp"
#include "sim/model/kernel/closing.hpp"
#include "sim/model/kernel/engagement.hpp"
#include "sim/model/kernel/learning.hpp"
#include "sim/model/kernel/power.hpp"
#include "sim/model/kernel/relationship.hpp"

namespace dyad::model::inline DYAD_ISA {

/// Adds the turn's values, after all updates, to the week's sums.
template <class Real, int capacity>
DYAD_INLINE void count_turn(MeetingState<Real, capacity>& state, const Addressed<Real>& customer) {
  WeekTally<Real>& tally = state.tally;
  tally.influence += state.relationship.influence;
  tally.customer_power += customer.state.power;
  tally.trust += customer.state.trust;
  tally.empathy += state.salesperson.empathy;
  tally.customer_empathy += customer.state.empathy;
  tally.intoxication += state.salesperson.intoxication;
}

/// A move and the customer's answer to it.
template <class Real>
struct Exchange {
  Addressed<Real> customer;  // afterwards
  Act<Real> act;
  Outcomes<Real> outcomes;  // but for those of asking for the order
};

/// The first half of a turn: a move, the answer, and what both do to the relationship. The order,
/// if it is asked for, comes after.
template <class Real, int capacity, class Chooser>
DYAD_INLINE Exchange<Real> converse(const Rules& p, const MeetingContext<Real, capacity>& context,
                                    MeetingState<Real, capacity>& state, const TurnDraws<Real>& u,
                                    int turn, const Chooser& choose) {
  Exchange<Real> now{address(context, state, u.member), {}, {}};
  const Real move = choose(p, context, state, now.customer, u.move, turn);
  now.act = engage(p, context, state, now.customer, move, u.engagement);
  now.outcomes.influence_before = state.relationship.influence;
  if (turn == 0) first_impression(p, context, state, now.act);
  now.outcomes.insight_gain = update_relationship(p, context, state, now.customer, now.act);
  store_addressed(context, state, now.customer);
  return now;
}

/// One turn. Returns where a sale was closed.
template <class Real, int capacity, class Chooser, class Recorder>
DYAD_INLINE Mask<Real> take_turn(const Rules& p, const MeetingContext<Real, capacity>& context,
                                 MeetingState<Real, capacity>& state, const TurnDraws<Real>& u,
                                 int turn, const Chooser& choose, Recorder& recorder) {
  auto [customer, act, outcomes] = converse(p, context, state, u, turn, choose);
  close_the_sale(p, context, state, customer, act, outcomes);
  update_power(p, context, state, customer);
  store_addressed(context, state, customer);
  const Real r = reward(p, context, state, customer, act, outcomes);
  learn(context, state, act, r);
  count_turn(state, customer);
  state.last_lead = customer.state.power - state.relationship.influence;
  if constexpr (Recorder::records) recorder.turn(turn, state, customer, act, outcomes, r);
  return outcomes.sold > Real(0.0F);
}

/// All turns. A lane whose meeting has ended goes on with the others, and is put back at the end to
/// how it stood when its sale was closed.
template <class Real, int capacity, class Draw, class Chooser, class Recorder>
DYAD_INLINE Mask<Real> hold_meeting(const Rules& p, const MeetingContext<Real, capacity>& context,
                                    MeetingState<Real, capacity>& state, Draw& draw,
                                    const Chooser& choose, Recorder& recorder) {
  Mask<Real> ended = Real(1.0F) < Real(0.0F);
  MeetingState<Real, capacity> frozen;
  const std::uint32_t everybody = bits(Real(0.0F) < Real(1.0F));
  for (int turn = 0; turn < p.max_turns; ++turn) {
    const TurnDraws<Real> u = draw(turn);
    const auto sold = take_turn(p, context, state, u, turn, choose, recorder) & !ended;
    if (!any(sold)) continue;
    if (any(ended)) {
      MeetingState<Real, capacity>::zip(
          frozen, state, context.members_max,
          [&](Real& to, const Real& from) { to = select(sold, from, to); });
    } else {
      frozen = state;
    }
    ended = ended | sold;
    if (bits(ended) == everybody) break;
  }
  if (any(ended)) {
    MeetingState<Real, capacity>::zip(
        state, frozen, context.members_max,
        [&](Real& to, const Real& from) { to = select(ended, from, to); });
  }
  return ended;
}

/// No sale, and the customer in the lead: the salesperson has to chase.
template <class Real, int capacity>
DYAD_INLINE Mask<Real> has_to_chase(const Rules& p, const MeetingState<Real, capacity>& state,
                                    Mask<Real> sold) {
  return (!sold) & (state.last_lead > Real(p.market.chase_lead));
}

}  // namespace dyad::model::inline DYAD_ISA
