// Turns taken apart and tried out, for whoever asks why. Nothing here is an equation: parts and
// prospects are found by running the turn's own functions on copies.
#pragma once

#include "sim/model/kernel/meeting.hpp"

namespace dyad::model::inline DYAD_ISA {

/// Parts of a move. What they do to S and to C adds up.
enum class MovePart { listening, content, letting_go, self_focus, pressure };
inline constexpr std::array<const char*, 5> move_part_names{"listening", "content", "letting_go",
                                                            "self_focus", "pressure"};

/// The move without any part, but for whether the customer engaged.
template <class Real>
Act<Real> without_parts(Act<Real> act) {
  act.listen = act.insight = act.yield = act.self = act.press = act.resisted = 0.0F;
  return act;
}

/// The move with this part only.
template <class Real>
Act<Real> only(MovePart part, const Act<Real>& act) {
  Act<Real> alone = without_parts(act);
  switch (part) {
    case MovePart::listening:
      alone.listen = act.listen;
      break;
    case MovePart::content:
      alone.insight = act.insight;
      break;
    case MovePart::letting_go:
      alone.yield = act.yield;
      break;
    case MovePart::self_focus:
      alone.self = act.self;
      break;
    case MovePart::pressure:
      alone.press = act.press, alone.resisted = act.resisted;
      break;
  }
  return alone;
}

/// S and the addressed customer's C.
template <class Real>
struct Balance {
  Real influence, power;
};

/// The balance after a move that is nothing but `act`, from `state` and `customer` as they stand.
template <class Real, int capacity>
Balance<Real> balance_after(const Rules& p, const MeetingContext<Real, capacity>& context,
                            MeetingState<Real, capacity> state, Addressed<Real> customer,
                            const Act<Real>& act) {
  update_relationship(p, context, state, customer, act);
  return {state.relationship.influence, customer.state.power};
}

/// A move made whatever the state.
template <class Real>
struct OneMove {
  Real move;
  template <int capacity>
  Real operator()(const Rules&, const MeetingContext<Real, capacity>&,
                  const MeetingState<Real, capacity>&, const Addressed<Real>&, Real, int) const {
    return move;
  }
};

/// A uniform draw that makes an event happen, whatever its chance, and one that makes it fail.
template <class Real>
Real draw_of(bool happens) {
  return happens ? Real(0.0F) : Real(1.0F);
}

/// Notes the balance after a turn.
template <class Real>
struct BalanceNoted {
  static constexpr bool records = true;
  Balance<Real> balance{};
  template <int capacity>
  void turn(int, const MeetingState<Real, capacity>& state, const Addressed<Real>& customer,
            const Act<Real>&, const Outcomes<Real>&, Real) {
    balance = {state.relationship.influence, customer.state.power};
  }
};

/// What a turn leads to with an outcome of our choice.
template <class Real>
struct Trial {
  Balance<Real> balance;
  Real order_score;  // logits of the order, where it is asked for
};

template <class Real, int capacity>
Trial<Real> try_out(const Rules& p, MeetingContext<Real, capacity> context,
                    MeetingState<Real, capacity> state, const TurnDraws<Real>& u, int turn,
                    Real move, bool ready) {
  context.ready = draw_of<Real>(ready);
  MeetingState<Real, capacity> asked = state;
  converse(p, context, asked, u, turn, OneMove<Real>{move});
  const Real score = total(order_terms(p, context, asked, view_group(p, context, asked)));
  BalanceNoted<Real> noted;
  take_turn(p, context, state, u, turn, OneMove<Real>{move}, noted);
  return {noted.balance, score};
}

}  // namespace dyad::model::inline DYAD_ISA
