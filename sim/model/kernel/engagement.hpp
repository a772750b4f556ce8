// Whether the customer engages (docs/odd.md, 4.4).
#pragma once

#include "sim/model/kernel/meeting_state.hpp"
#include "sim/model/kernel/numbers.hpp"
#include "sim/model/kernel/terms.hpp"

namespace dyad::model::inline DYAD_ISA {

/// What speaks for engaging and what against, in logits.
template <class T>
struct EngagementTerms {
  T intercept, listening, trust, closeness_fit, content, empathy, pressure, self_focus;

  template <class F>
  DYAD_INLINE void each(F f) const {
    f("intercept", intercept), f("listening", listening), f("trust", trust);
    f("closeness_fit", closeness_fit), f("content", content), f("empathy", empathy);
    f("pressure", pressure), f("self_focus", self_focus);
  }
};

template <class Real, int capacity>
DYAD_INLINE EngagementTerms<Real> engagement_terms(const Rules& p,
                                                   const MeetingState<Real, capacity>& state,
                                                   const Addressed<Real>& customer,
                                                   const Act<Real>& act) {
  const auto& you = customer.state;
  const auto& w = p.engagement;
  return {w.intercept,
          w.listening * act.listen * state.salesperson.empathy,
          w.trust * you.trust,
          w.closeness_fit * act.fit,
          w.content * act.insight,
          w.empathy * you.empathy,
          -(w.pressure * act.resisted),
          -(w.self_focus * act.self * (w.power_floor + you.power))};
}

/// The move as the customer receives it, and whether the customer engages.
template <class Real, int capacity>
DYAD_INLINE Act<Real> engage(const Rules& p, const MeetingContext<Real, capacity>& context,
                             const MeetingState<Real, capacity>& state,
                             const Addressed<Real>& customer, Real move, Real u) {
  const auto& w = p.engagement;
  const Real insight = state.relationship.insight;
  const Real content = lookup(p.moves.content, move);
  Act<Real> act;
  act.move = move;
  act.listen = lookup(p.moves.listen, move);
  act.close = lookup(p.moves.close, move);
  act.press = lookup(p.moves.press, move);
  act.yield = lookup(p.moves.yield, move);
  act.self = lookup(p.moves.self, move) + w.untailored * content * (1.0F - insight);
  act.insight = content * insight * context.setting.knowledge;
  act.fit = act.close * (1.0F - 2.0F * abs(act.close - customer.traits.closeness_need));
  act.resisted = act.press * (w.will_floor + customer.traits.will);
  const Real reasons = total(engagement_terms(p, state, customer, act));
  act.engaged = only_where(happens(u, reasons), Real(1.0F));
  return act;
}

}  // namespace dyad::model::inline DYAD_ISA
