// The gap before a meeting (docs/odd.md, 4.2).
#pragma once

#include "sim/model/kernel/maths.hpp"
#include "sim/model/kernel/scene.hpp"

namespace dyad::model::inline DYAD_ISA {

/// The customer's power where nobody does anything: base + will_slope · ω.
template <class Real>
DYAD_INLINE Real resting_power(const CustomerPowerOf<float>& p, Real will) {
  return p.base + p.will_slope * will;
}

/// Once per meeting, however much time has passed.
template <class Real, int seats>
DYAD_INLINE void pass_the_gap(const Rules& p, const Table<Real, seats>& table,
                              Scene<Real, seats>& scene) {
  auto& between = scene.relationship;
  between.insight = between.insight * (1.0F - p.insight.forgetting);
  between.influence += p.influence.relax * (p.influence.rest - between.influence);
  between.ceiling += p.influence.scar_healing * (1.0F - between.ceiling);
  scene.demand += p.closing.demand_recovery * (1.0F - scene.demand);
  if constexpr (seats > 1) {
    const Real M = between.common_ground;
    between.common_ground = select(table.members > Real(1.0F),
                                   M + p.common_ground.relax * (p.common_ground.rest - M), M);
  }
  for (std::size_t j = 0; j < static_cast<std::size_t>(table.members_max); ++j) {
    const auto& traits = table.customers[j];
    auto& you = scene.customers[j];
    you.power = clamp01(you.power + p.customer_power.relax_gap *
                                        (resting_power(p.customer_power, traits.will) - you.power));
    you.empathy += p.power.empathy_gap_recovery * (traits.trait_empathy - you.empathy);
    you.intoxication = you.intoxication * (1.0F - p.power.gap_decay);
  }
}

}  // namespace dyad::model::inline DYAD_ISA
