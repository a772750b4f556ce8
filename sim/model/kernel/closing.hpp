// Asking for the order, and negotiating when it is given (docs/odd.md, 4.6).
#pragma once

#include "sim/model/kernel/meeting_state.hpp"
#include "sim/model/kernel/numbers.hpp"
#include "sim/model/kernel/terms.hpp"

namespace dyad::model::inline DYAD_ISA {

/// Members taken together.
template <class Real>
struct GroupView {
  Real power;           // C̄: deciders with a will of their own count more
  Real trust, empathy;  // means
};

template <class Real, int capacity>
DYAD_INLINE GroupView<Real> view_group(const Rules& p,
                                       const MeetingContext<Real, capacity>& context,
                                       const MeetingState<Real, capacity>& state) {
  const auto& first = state.customers[0];
  if constexpr (capacity == 1) return {first.power, first.trust, first.empathy};
  Real weight = 0.0F, power = 0.0F, trust = 0.0F, empathy = 0.0F;
  for (int j = 0; j < context.members_max; ++j) {
    const auto& member = state.customers[static_cast<std::size_t>(j)];
    const auto there = Real(static_cast<float>(j)) < context.members;
    const auto count = [&](Real x) { return only_where(there, x); };
    const Real say =
        count(p.closing.will_floor + context.customers[static_cast<std::size_t>(j)].will);
    weight += say;
    power += say * member.power;
    trust += count(member.trust);
    empathy += count(member.empathy);
  }
  return {power / weight, trust / context.members, empathy / context.members};
}

template <class Real, int capacity>
DYAD_INLINE void negotiate(const Rules& p, const MeetingContext<Real, capacity>& context,
                           MeetingState<Real, capacity>& state, const GroupView<Real>& group,
                           Real sold) {
  const auto& between = state.relationship;
  const auto& w = p.negotiation;
  const Real discount =
      w.max_discount *
      logistic(w.power * (group.power - between.influence) + w.empathy * (0.5F - group.empathy) +
               w.anxiety * context.traits.anxiety - w.avoidance * context.traits.avoidance);
  const Real revenue = context.value * (1.0F - discount) *
                       (1.0F + p.market.upsell * between.insight * context.setting.knowledge);
  state.tally.sales += sold;
  state.tally.discount += sold * discount;
  state.tally.revenue += sold * revenue;
}

/// What speaks for the order today and what against, in logits.
template <class T>
struct OrderTerms {
  T intercept, commitment, trust, content, influence, imbalance, common_ground, satisfied, fit,
      territory;

  template <class F>
  DYAD_INLINE void each(F f) const {
    f("intercept", intercept), f("commitment", commitment), f("trust", trust);
    f("content", content), f("influence", influence), f("imbalance", imbalance);
    f("common_ground", common_ground), f("satisfied", satisfied), f("fit", fit);
    f("territory", territory);
  }
};

template <class Real, int capacity>
DYAD_INLINE OrderTerms<Real> order_terms(const Rules& p,
                                         const MeetingContext<Real, capacity>& context,
                                         const MeetingState<Real, capacity>& state,
                                         const GroupView<Real>& group) {
  const auto& w = p.closing;
  const auto& between = state.relationship;
  return {w.intercept,
          w.commitment * between.commitment,
          w.trust * group.trust,
          w.content * between.insight * context.setting.knowledge,
          w.influence * between.influence,
          -(w.imbalance * abs(between.influence - group.power)),
          -(w.common_ground * (1.0F - between.common_ground)),
          -(w.satisfied * (1.0F - state.demand)),
          context.fit,
          context.traits.territory};
}

/// What was bought uses up commitment, demand and a part of the insight.
template <class Real, int capacity>
DYAD_INLINE void apply_sale(const Rules& p, MeetingState<Real, capacity>& state, Mask<Real> sold) {
  auto& between = state.relationship;
  between.commitment = select(sold, Real(0.0F), between.commitment);
  between.insight = select(sold, p.insight.kept_after_sale * between.insight, between.insight);
  state.demand = select(sold, Real(0.0F), state.demand);
}

/// Asking came too early by 1 - G: it costs influence and trust, and hands over power.
template <class Real, int capacity>
DYAD_INLINE void apply_refusal(const Rules& p, MeetingState<Real, capacity>& state,
                               Addressed<Real>& customer, Real refused) {
  const auto& w = p.closing;
  auto& between = state.relationship;
  auto& you = customer.state;
  const Real early = refused * (1.0F - between.commitment);  // 0 where nobody is refused
  between.influence = between.influence * (1.0F - w.premature_influence * early);
  you.trust = you.trust * (1.0F - w.premature_trust * early);
  you.power += w.premature_power * early * (1.0F - you.power);
  between.commitment = between.commitment * (1.0F - (1.0F - w.kept_after_refusal) * refused);
}

/// Where the move is close: a sale or a refusal, with the values updated in this turn. The customer
/// is asked whether engaged or not. `state.customers` must hold the addressed member's new state;
/// what a refusal does to it is in `customer` alone.
template <class Real, int capacity>
DYAD_INLINE void close_the_sale(const Rules& p, const MeetingContext<Real, capacity>& context,
                                MeetingState<Real, capacity>& state, Addressed<Real>& customer,
                                const Act<Real>& act, Outcomes<Real>& outcomes) {
  outcomes.sold = outcomes.refused = 0.0F;
  const auto asked = act.move == Real(static_cast<float>(index_of(Move::close)));
  if (!any(asked)) return;
  const GroupView<Real> group = view_group(p, context, state);
  const auto sold = asked & happens(context.ready, total(order_terms(p, context, state, group)));
  outcomes.sold = only_where(sold, Real(1.0F));
  outcomes.refused = only_where(asked, 1.0F - outcomes.sold);
  if (any(sold)) {
    negotiate(p, context, state, group, outcomes.sold);
    apply_sale(p, state, sold);
  }
  apply_refusal(p, state, customer, outcomes.refused);
}

}  // namespace dyad::model::inline DYAD_ISA
