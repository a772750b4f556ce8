// Power, dopamine and empathy (docs/odd.md, 4.7), and learning by reward (4.8).
#pragma once

#include "sim/model/kernel/maths.hpp"
#include "sim/model/kernel/scene.hpp"

namespace dyad::model::inline DYAD_ISA {

/// What power does to one person: expectation V, intoxication A and empathy E, in this order.
template <class Real>
DYAD_INLINE void feel_power(const PowerOf<float>& p, Real power, Real sensitivity, Real erosion,
                            Real trait_empathy, Real& expected, Real& intoxication, Real& empathy) {
  const Real error = power - expected;  // ρ, with the old expectation
  expected = expected + p.expectation_rate * error;
  intoxication =
      clamp01(intoxication +
              p.intoxication_rpe * sensitivity * most(Real(0.0F), error) * (1.0F - intoxication) +
              p.intoxication_rate * (p.intoxication_level * sensitivity * power - intoxication));
  empathy = clamp01(empathy +
                    p.empathy_rate * (trait_empathy * (1.0F - erosion * intoxication) - empathy));
}

/// The addressed customer first, then the salesperson.
template <class Real, int seats>
DYAD_INLINE void feel_power(const Rules& p, const Table<Real, seats>& table,
                            Scene<Real, seats>& scene, Addressed<Real>& customer) {
  auto& you = customer.state;
  feel_power(p.power, you.power, customer.traits.sensitivity, Real(p.power.empathy_erosion),
             customer.traits.trait_empathy, you.expected_power, you.intoxication, you.empathy);
  auto& me = scene.salesperson;
  feel_power(p.power, scene.relationship.influence, table.traits.sensitivity, table.setting.erosion,
             table.traits.trait_empathy, me.expected_influence, me.intoxication, me.empathy);
}

/// The reward of the turn: novelty and approval as the genes and the attachment style make them
/// matter, influence, and the outcome of asking.
template <class Real, int seats>
DYAD_INLINE Real reward(const Rules& p, const Table<Real, seats>& table,
                        const Scene<Real, seats>& scene, const Addressed<Real>& customer,
                        const Act<Real>& act, const Outcomes<Real>& outcomes) {
  return 10.0F * table.traits.novelty_weight * outcomes.insight_gain +
         table.traits.approval_weight * act.engaged * act.close *
             (0.4F + 0.6F * customer.state.trust) +
         p.learning.influence * (scene.relationship.influence - outcomes.influence_before) +
         p.learning.sale * outcomes.sold - p.learning.rejection * outcomes.refused -
         p.learning.coldness * (1.0F - act.engaged);
}

/// Q of the move made moves towards the reward; the move is counted.
template <class Real, int seats>
DYAD_INLINE void learn(const Table<Real, seats>& table, Scene<Real, seats>& scene,
                       const Act<Real>& act, Real r) {
  for (std::size_t m = 0; m < move_count; ++m) {
    const auto made = act.move == Real(static_cast<float>(m));
    Real& Q = scene.salesperson.learned[m];
    Q += only_where(made, table.traits.learning_rate) * (r - Q);
    scene.tally.moves[m] += only_where(made, Real(1.0F));
  }
}

}  // namespace dyad::model::inline DYAD_ISA
