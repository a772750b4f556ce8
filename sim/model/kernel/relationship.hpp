// What a turn does to the relationship (docs/odd.md, 4.5).
#pragma once

#include "sim/model/kernel/gap.hpp"
#include "sim/model/kernel/meeting_state.hpp"
#include "sim/model/kernel/numbers.hpp"

namespace dyad::model::inline DYAD_ISA {

/// The first impression: one chance only, in the first turn of a relationship.
template <class Real, int capacity>
DYAD_INLINE void first_impression(const Rules& p, const MeetingContext<Real, capacity>& context,
                                  MeetingState<Real, capacity>& state, const Act<Real>& act) {
  const auto about_oneself =
      (act.self >= Real(p.influence.opening_threshold)) & (context.first_meeting > Real(0.0F));
  const Real scarred = 1.0F - p.influence.opening_scar * min(Real(1.0F), act.self);
  state.relationship.ceiling = select(about_oneself, scarred, state.relationship.ceiling);
}

/// N, S, C, T, G and M move, all from their values at the start of the turn. Returns ΔN.
template <class Real, int capacity>
DYAD_INLINE Real update_relationship(const Rules& p, const MeetingContext<Real, capacity>& context,
                                     MeetingState<Real, capacity>& state, Addressed<Real>& customer,
                                     const Act<Real>& act) {
  auto& between = state.relationship;
  auto& you = customer.state;
  const Real e = act.engaged, cold = 1.0F - e, will = customer.traits.will;
  const Real S = between.influence, N = between.insight, G = between.commitment, C = you.power,
             T = you.trust;
  const Real heard = act.listen * state.salesperson.empathy;
  const Real released =
      p.influence.yield_gain * act.yield * (p.influence.empathy_floor + you.empathy);
  const Real insight_gain = p.insight.gain * heard * e * (1.0F - N);

  between.insight = N + insight_gain;  // at most 1, as the gain is at most 1 - N
  between.influence =
      clamp01(S + p.influence.gain * e * (heard + act.insight + released) * (between.ceiling - S) -
              p.influence.loss *
                  (act.self * (p.influence.power_floor + p.influence.power_slope * C) +
                   cold * act.resisted) *
                  S);
  you.power = clamp01(C +
                      p.customer_power.gain *
                          (cold * (act.self + act.press) + p.customer_power.self * act.self +
                           p.customer_power.yield_gain * act.yield * e) *
                          (1.0F - C) -
                      p.customer_power.loss * e * act.insight * C +
                      p.customer_power.relax_turn * (resting_power(p.customer_power, will) - C));
  you.trust =
      clamp01(T +
              p.trust.gain * e *
                  (p.trust.heard * heard + act.insight + p.trust.fit * max(Real(0.0F), act.fit)) *
                  (1.0F - T) -
              p.trust.loss * (act.press * cold + p.trust.misfit * max(Real(0.0F), -act.fit)) * T);
  between.commitment = clamp01(G + p.commitment.gain * e *
                                       (act.insight + p.commitment.yield * act.yield * N +
                                        p.commitment.press * act.press * (1.0F - will)) *
                                       (1.0F - G));
  if constexpr (capacity > 1) {
    const Real M = between.common_ground;
    const Real moved =
        clamp01(M +
                p.common_ground.gain * e * act.yield *
                    (p.influence.empathy_floor + customer.mean_empathy) * (1.0F - M) -
                p.common_ground.loss * act.self * M);
    between.common_ground = select(context.members > Real(1.0F), moved, M);
  }
  return insight_gain;
}

}  // namespace dyad::model::inline DYAD_ISA
