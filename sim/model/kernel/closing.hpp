// Asking for the order, and negotiating when it is given (docs/odd.md, 4.6).
#pragma once

#include "sim/model/kernel/maths.hpp"
#include "sim/model/kernel/scene.hpp"

namespace dyad::model::inline DYAD_ISA {

/// Members taken together.
template <class Real>
struct GroupView {
  Real power;           // C̄: deciders with a will of their own count more
  Real trust, empathy;  // means
};

template <class Real, int seats>
DYAD_INLINE GroupView<Real> view_group(const Rules& p, const Table<Real, seats>& table,
                                       const Scene<Real, seats>& scene) {
  const auto& first = scene.customers[0];
  if constexpr (seats == 1) return {first.power, first.trust, first.empathy};
  Real weight = 0.0F, power = 0.0F, trust = 0.0F, empathy = 0.0F;
  for (int j = 0; j < table.members_max; ++j) {
    const auto& member = scene.customers[static_cast<std::size_t>(j)];
    const auto there = Real(static_cast<float>(j)) < table.members;
    const auto count = [&](Real x) { return only_where(there, x); };
    const Real say =
        count(p.closing.will_floor + table.customers[static_cast<std::size_t>(j)].will);
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

/// What speaks for the order today, in logits.
template <class Real, int seats>
DYAD_INLINE Real reasons_to_buy(const Rules& p, const Table<Real, seats>& table,
                                const Scene<Real, seats>& scene, const GroupView<Real>& group) {
  const auto& w = p.closing;
  const auto& between = scene.relationship;
  return w.intercept + w.commitment * between.commitment + w.trust * group.trust +
         w.content * between.insight * table.setting.knowledge + w.influence * between.influence -
         w.imbalance * magnitude(between.influence - group.power) -
         w.common_ground * (1.0F - between.common_ground) - w.satisfied * (1.0F - scene.demand) +
         table.fit + table.traits.territory;
}

/// What was bought uses up commitment, demand and a part of the insight.
template <class Real, int seats>
DYAD_INLINE void settle(const Rules& p, Scene<Real, seats>& scene, Mask<Real> sold) {
  auto& between = scene.relationship;
  between.commitment = select(sold, Real(0.0F), between.commitment);
  between.insight = select(sold, p.insight.kept_after_sale * between.insight, between.insight);
  scene.demand = select(sold, Real(0.0F), scene.demand);
}

/// Asking came too early by 1 - G: it costs influence and trust, and hands over power.
template <class Real, int seats>
DYAD_INLINE void be_refused(const Rules& p, Scene<Real, seats>& scene, Addressed<Real>& customer,
                            Real refused) {
  const auto& w = p.closing;
  auto& between = scene.relationship;
  auto& you = customer.state;
  const Real early = refused * (1.0F - between.commitment);  // 0 where nobody is refused
  between.influence = between.influence * (1.0F - w.premature_influence * early);
  you.trust = you.trust * (1.0F - w.premature_trust * early);
  you.power += w.premature_power * early * (1.0F - you.power);
  between.commitment = between.commitment * (1.0F - (1.0F - w.kept_after_refusal) * refused);
}

/// Where the move is close: a sale or a refusal, with the values updated in this turn. The customer
/// is asked whether engaged or not. `scene.customers` must hold the addressed member's new state;
/// what a refusal does to it is in `customer` alone.
template <class Real, int seats>
DYAD_INLINE void close_the_sale(const Rules& p, const Table<Real, seats>& table,
                                Scene<Real, seats>& scene, Addressed<Real>& customer,
                                const Act<Real>& act, Real u, Outcomes<Real>& outcomes) {
  outcomes.sold = outcomes.refused = 0.0F;
  const auto asked = act.move == Real(static_cast<float>(index_of(Move::close)));
  if (!any(asked)) return;
  const GroupView<Real> group = view_group(p, table, scene);
  const auto sold = asked & happens(u, reasons_to_buy(p, table, scene, group));
  outcomes.sold = only_where(sold, Real(1.0F));
  outcomes.refused = only_where(asked, 1.0F - outcomes.sold);
  if (any(sold)) {
    negotiate(p, table, scene, group, outcomes.sold);
    settle(p, scene, sold);
  }
  be_refused(p, scene, customer, outcomes.refused);
}

}  // namespace dyad::model::inline DYAD_ISA
