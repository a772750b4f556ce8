// Asking for the order, and negotiating when it is given (docs/odd.md, 4.6).
#pragma once

#include "sim/model/kernel/maths.hpp"
#include "sim/model/kernel/scene.hpp"

namespace dyad::model::inline DYAD_ISA {

/// Members taken together.
template <class Real>
struct GroupView {
  Real power;           // C̄: weighted by 0.1 + ω, deciders with a will of their own count more
  Real trust, empathy;  // means
};

template <class Real, int seats>
DYAD_INLINE GroupView<Real> view_group(const Table<Real, seats>& table,
                                       const Scene<Real, seats>& scene) {
  const auto& first = scene.customers[0];
  if constexpr (seats == 1) return {first.power, first.trust, first.empathy};
  Real weight = 0.0F, power = 0.0F, trust = 0.0F, empathy = 0.0F;
  for (int j = 0; j < table.members_max; ++j) {
    const auto& member = scene.customers[static_cast<std::size_t>(j)];
    const auto there = Real(static_cast<float>(j)) < table.members;
    const auto count = [&](Real x) { return only_where(there, x); };
    const Real say = count(0.1F + table.customers[static_cast<std::size_t>(j)].will);
    weight += say;
    power += say * member.power;
    trust += count(member.trust);
    empathy += count(member.empathy);
  }
  return {power / weight, trust / table.members, empathy / table.members};
}

template <class Real, int seats>
DYAD_INLINE void negotiate(const Rules& p, const Table<Real, seats>& table,
                           Scene<Real, seats>& scene, const GroupView<Real>& group, Real sold) {
  const auto& between = scene.relationship;
  const auto& w = p.negotiation;
  const Real discount =
      w.max_discount *
      logistic(w.power * (group.power - between.influence) + w.empathy * (0.5F - group.empathy) +
               w.anxiety * table.traits.anxiety - w.avoidance * table.traits.avoidance);
  const Real revenue = table.value * (1.0F - discount) *
                       (1.0F + p.market.upsell * between.insight * table.setting.knowledge);
  scene.tally.sales += sold;
  scene.tally.discount += sold * discount;
  scene.tally.revenue += sold * revenue;
}

/// Where the move is close: a sale or a refusal, with the values updated in this turn. The customer
/// is asked whether engaged or not. `scene.customers` must hold the addressed member's new state.
template <class Real, int seats>
DYAD_INLINE void close_the_sale(const Rules& p, const Table<Real, seats>& table,
                                Scene<Real, seats>& scene, const Act<Real>& act, Real u,
                                Outcomes<Real>& outcomes) {
  outcomes.sold = outcomes.refused = 0.0F;
  const auto asked = act.move == Real(static_cast<float>(index_of(Move::close)));
  if (!any(asked)) return;
  auto& between = scene.relationship;
  const GroupView<Real> group = view_group(table, scene);
  const auto& w = p.closing;
  const Real reasons =
      w.intercept + w.commitment * between.commitment + w.trust * group.trust +
      w.content * between.insight * table.setting.knowledge + w.influence * between.influence -
      w.imbalance * magnitude(between.influence - group.power) -
      w.common_ground * (1.0F - between.common_ground) + table.fit + table.traits.territory;
  const auto yes = asked & happens(u, reasons);
  outcomes.sold = only_where(yes, Real(1.0F));
  outcomes.refused = only_where(asked, 1.0F - outcomes.sold);
  if (any(yes)) negotiate(p, table, scene, group, outcomes.sold);
  between.commitment = select(asked, 0.9F * between.commitment, between.commitment);
  between.commitment = select(yes, Real(0.0F), between.commitment);
  between.insight = select(yes, p.insight.kept_after_sale * between.insight, between.insight);
}

}  // namespace dyad::model::inline DYAD_ISA
