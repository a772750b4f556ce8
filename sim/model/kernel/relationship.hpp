// Whether the customer engages (docs/odd.md, 4.4), and how that moves the relationship (4.5).
#pragma once

#include "sim/model/kernel/maths.hpp"
#include "sim/model/kernel/scene.hpp"

namespace dyad::model::inline DYAD_ISA {

/// The move as the customer receives it, and whether the customer engages.
template <class Real, int seats>
DYAD_INLINE Act<Real> engage(const Rules& p, const Table<Real, seats>& table,
                             const Scene<Real, seats>& scene, const Addressed<Real>& customer,
                             Real move, Real u) {
  const auto& you = customer.state;
  const Real insight = scene.relationship.insight;
  const Real content = lookup(p.moves.content, move);
  Act<Real> act;
  act.move = move;
  act.listen = lookup(p.moves.listen, move);
  act.close = lookup(p.moves.close, move);
  act.press = lookup(p.moves.press, move);
  act.yield = lookup(p.moves.yield, move);
  // Content without insight into the need is a pitch.
  act.self = lookup(p.moves.self, move) + 0.5F * content * (1.0F - insight);
  act.insight = content * insight * table.setting.knowledge;
  act.fit = act.close * (1.0F - 2.0F * magnitude(act.close - customer.traits.closeness_need));
  const auto& w = p.engagement;
  const Real reasons = w.intercept + w.listening * act.listen * scene.salesperson.empathy +
                       w.trust * you.trust + w.closeness_fit * act.fit + w.content * act.insight +
                       w.empathy * you.empathy -
                       w.pressure * act.press * (0.5F + customer.traits.will) -
                       w.self_focus * act.self * (0.5F + you.power);
  act.engaged = only_where(happens(u, reasons), Real(1.0F));
  return act;
}

/// The first impression: one chance only, in the first turn of a relationship.
template <class Real, int seats>
DYAD_INLINE void first_impression(const Rules& p, const Table<Real, seats>& table,
                                  Scene<Real, seats>& scene, const Act<Real>& act) {
  const auto about_oneself = (act.self >= Real(0.5F)) & (table.first_meeting > Real(0.0F));
  const Real scarred = 1.0F - p.influence.opening_scar * least(Real(1.0F), act.self);
  scene.relationship.ceiling = select(about_oneself, scarred, scene.relationship.ceiling);
}

/// N, S, C, T, G and M move, all from their values at the start of the turn. Returns ΔN.
template <class Real, int seats>
DYAD_INLINE Real relate(const Rules& p, const Table<Real, seats>& table, Scene<Real, seats>& scene,
                        Addressed<Real>& customer, const Act<Real>& act) {
  auto& between = scene.relationship;
  auto& you = customer.state;
  const Real e = act.engaged, cold = 1.0F - e;
  const Real S = between.influence, N = between.insight, C = you.power;
  const Real heard = act.listen * scene.salesperson.empathy;
  const Real resisted = act.press * cold * (0.5F + customer.traits.will);
  const Real insight_gain = p.insight.gain * heard * e * (1.0F - N);

  between.insight = clamp01(N + insight_gain);
  between.influence = clamp01(
      S +
      p.influence.gain * e *
          (heard + act.insight + p.influence.yield_gain * act.yield * (0.5F + you.empathy)) *
          (between.ceiling - S) -
      p.influence.loss * (act.self * (0.4F + 0.6F * C) + resisted) * S);
  you.power =
      clamp01(C +
              p.customer_power.gain *
                  (cold * (act.self + act.press) + 0.5F * act.self +
                   p.customer_power.yield_gain * act.yield * e) *
                  (1.0F - C) -
              p.customer_power.loss * e * act.insight * C +
              p.customer_power.relax_turn *
                  (p.customer_power.base + p.customer_power.will_slope * customer.traits.will - C));
  you.trust =
      clamp01(you.trust +
              p.trust.gain * e * (0.5F * heard + act.insight + 0.6F * most(Real(0.0F), act.fit)) *
                  (1.0F - you.trust) -
              p.trust.loss * (act.press * cold + 0.3F * most(Real(0.0F), -act.fit)) * you.trust);
  between.commitment =
      clamp01(between.commitment + p.commitment.gain * e *
                                       (act.insight + 0.3F * act.yield * N +
                                        0.15F * act.press * (1.0F - customer.traits.will)) *
                                       (1.0F - between.commitment));
  if constexpr (seats > 1) {
    const Real M = between.common_ground;
    const Real moved = clamp01(
        M + p.common_ground.gain * e * act.yield * (0.5F + customer.mean_empathy) * (1.0F - M) -
        p.common_ground.loss * act.self * M);
    between.common_ground = select(table.members > Real(1.0F), moved, M);
  }
  return insight_gain;
}

}  // namespace dyad::model::inline DYAD_ISA
