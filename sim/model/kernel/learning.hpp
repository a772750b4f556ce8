// Learning by reward (docs/odd.md, 4.8).
#pragma once

#include "sim/model/kernel/meeting_state.hpp"
#include "sim/model/kernel/numbers.hpp"

namespace dyad::model::inline DYAD_ISA {

/// w_nov: what new insight is worth to a salesperson with dopamine gain γ and avoidance v.
inline double novelty_weight(const LearningParameters& p, double gain, double avoidance) {
  return gain * p.novelty * max(0.0, 1 + p.avoidance_on_novelty * avoidance);
}

/// w_app: what approval is worth likewise.
inline double approval_weight(const LearningParameters& p, double gain, double avoidance) {
  return gain * p.approval * max(0.0, 1 - p.avoidance_on_approval * avoidance);
}

/// r, the reward of the turn: novelty and approval as the genes and the attachment style make them
/// matter, influence, and the outcome of asking.
template <class Real, int capacity>
DYAD_INLINE Real reward(const Rules& p, const MeetingContext<Real, capacity>& context,
                        const MeetingState<Real, capacity>& state, const Addressed<Real>& customer,
                        const Act<Real>& act, const Outcomes<Real>& outcomes) {
  const auto& w = p.learning;
  return w.insight * context.traits.novelty_weight * outcomes.insight_gain +
         context.traits.approval_weight * act.engaged * act.close *
             (w.approval_floor + w.approval_trust * customer.state.trust) +
         w.influence * (state.relationship.influence - outcomes.influence_before) +
         w.sale * outcomes.sold - w.rejection * outcomes.refused -
         w.coldness * (1.0F - act.engaged);
}

/// Q of the move made moves towards the reward; the move is counted.
template <class Real, int capacity>
DYAD_INLINE void learn(const MeetingContext<Real, capacity>& context,
                       MeetingState<Real, capacity>& state, const Act<Real>& act, Real r) {
  for (std::size_t m = 0; m < move_count; ++m) {
    const auto made = act.move == Real(static_cast<float>(m));
    Real& Q = state.salesperson.learned[m];
    Q += only_where(made, context.traits.learning_rate) * (r - Q);
    state.tally.moves[m] += only_where(made, Real(1.0F));
  }
}

}  // namespace dyad::model::inline DYAD_ISA
