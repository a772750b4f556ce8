// The gap before a meeting (docs/odd.md, 4.2).
#pragma once

#include "sim/model/kernel/meeting_state.hpp"
#include "sim/model/kernel/numbers.hpp"

namespace dyad::model::inline DYAD_ISA {

/// The customer's power where nobody does anything: base + will_slope · ω.
template <class T, class Real>
DYAD_INLINE Real resting_power(const CustomerPowerOf<T>& p, Real will) {
  return p.base + p.will_slope * will;
}

/// Once per meeting, however much time has passed.
template <class Real, int capacity>
DYAD_INLINE void apply_gap(const Rules& p, const MeetingContext<Real, capacity>& context,
                           MeetingState<Real, capacity>& state) {
  auto& between = state.relationship;
  between.insight = between.insight * (1.0F - p.insight.forgetting);
  between.influence += p.influence.relax * (p.influence.rest - between.influence);
  between.ceiling += p.influence.scar_healing * (1.0F - between.ceiling);
  state.demand += p.closing.demand_recovery * (1.0F - state.demand);
  if constexpr (capacity > 1) {
    const Real M = between.common_ground;
    between.common_ground = select(context.members > Real(1.0F),
                                   M + p.common_ground.relax * (p.common_ground.rest - M), M);
  }
  for (std::size_t j = 0; j < static_cast<std::size_t>(context.members_max); ++j) {
    const auto& traits = context.customers[j];
    auto& you = state.customers[j];
    you.power = clamp01(you.power + p.customer_power.relax_gap *
                                        (resting_power(p.customer_power, traits.will) - you.power));
    you.empathy += p.power.empathy_gap_recovery * (traits.trait_empathy - you.empathy);
    you.intoxication = you.intoxication * (1.0F - p.power.gap_decay);
  }
}

}  // namespace dyad::model::inline DYAD_ISA
