// Power, dopamine and empathy (docs/odd.md, 4.7).
#pragma once

#include "sim/model/kernel/meeting_state.hpp"
#include "sim/model/kernel/numbers.hpp"

namespace dyad::model::inline DYAD_ISA {

/// λ (1 - humility): the empathy that full intoxication takes from this salesperson this week.
template <class Real>
DYAD_INLINE Real erosion_under(Real humility, Real erosion) {
  return erosion * (Real(1.0F) - clamp01(humility));
}

/// What power does to one person: expectation V, intoxication A and empathy E, in this order. A and
/// E move by rates of at most 1 towards what is not negative, and so never fall below 0.
template <class Real>
DYAD_INLINE void update_power(const PowerOf<float>& p, Real power, Real sensitivity, Real erosion,
                              Real trait_empathy, Real& expected, Real& intoxication,
                              Real& empathy) {
  const Real error = power - expected;  // ρ, with the old expectation
  expected = expected + p.expectation_rate * error;
  intoxication =
      at_most_1(intoxication +
                p.intoxication_rpe * sensitivity * max(Real(0.0F), error) * (1.0F - intoxication) +
                p.intoxication_rate * (p.intoxication_level * sensitivity * power - intoxication));
  empathy = at_most_1(empathy +
                      p.empathy_rate * (trait_empathy * (1.0F - erosion * intoxication) - empathy));
}

/// The addressed customer first, then the salesperson.
template <class Real, int capacity>
DYAD_INLINE void update_power(const Rules& p, const MeetingContext<Real, capacity>& context,
                              MeetingState<Real, capacity>& state, Addressed<Real>& customer) {
  auto& you = customer.state;
  update_power(p.power, you.power, customer.traits.sensitivity, Real(p.power.empathy_erosion),
               customer.traits.trait_empathy, you.expected_power, you.intoxication, you.empathy);
  auto& me = state.salesperson;
  update_power(p.power, state.relationship.influence, context.traits.sensitivity,
               context.setting.erosion, context.traits.trait_empathy, me.expected_influence,
               me.intoxication, me.empathy);
}

}  // namespace dyad::model::inline DYAD_ISA
