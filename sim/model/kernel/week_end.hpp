// What the end of a week does to each salesperson and account alone: reputation, who leaves, and
// how chases are forgotten (docs/odd.md, 4.10). Handing out what left is in market.cpp.
#pragma once

#include "sim/model/kernel/draws.hpp"
#include "sim/model/kernel/numbers.hpp"

namespace dyad::model::inline DYAD_ISA {

/// Sum of the members' trust in one account.
template <class Real>
DYAD_INLINE Real trust_in(const BlockView& block, int slot, Real members, int first) {
  Real sum = 0.0F;
  for (int j = 0; j < block.members_max; ++j) {
    Real trust;
    load(trust, block.customer(slot, j).state.trust, first);
    sum += only_where(Real(static_cast<float>(j)) < members, trust);
  }
  return sum;
}

/// The four uniform draws of slots 4 k .. 4 k + 3.
template <class Real>
DYAD_INLINE std::array<Real, 4> slot_draws(const WeekPlan& plan, const Drawer<Real>& drawer,
                                           Purpose purpose, int k) {
  const std::uint32_t when = week_word(plan.week, static_cast<std::uint32_t>(k));
  const auto words = drawer.words(when, purpose_word(purpose, 0));
  return {unit_interval(words.x0), unit_interval(words.x1), unit_interval(words.x2),
          unit_interval(words.x3)};
}

/// Marks an account that leaves; else a chased count above 0 may fall by one.
template <class Real>
DYAD_INLINE void end_week_of_account(const WeekPlan& plan, const BlockView& block, int slot,
                                     int first, Real mean_trust, Real u_churn, Real u_fade) {
  const auto& p = plan.rules->market;
  AccountColumns& account = block.accounts[slot];
  Real meetings, chased;
  load(meetings, account.meetings, first);
  load(chased, account.chased, first);
  const Real probability =
      min(Real(p.churn_max),
          p.churn * exponential(p.churn_trust * (plan.rules->trust.rest - mean_trust)) *
              (1.0F + p.churn_chase * min(Real(p.chase_max), chased)));
  const auto leaves = (meetings > Real(0.0F)) & (u_churn < probability);
  block.leaving[slot] = static_cast<std::uint16_t>(block.leaving[slot] | bits(leaves) << first);
  const auto fades = (chased > Real(0.0F)) & (u_fade < Real(p.chase_fade));
  store(account.chased, chased - only_where(fades, Real(1.0F)), first);
}

/// The lanes first .. first + W - 1 of a block.
template <class Real>
void end_week(const WeekPlan& plan, const BlockView& block, int first) {
  const Drawer<Real> drawer = drawer_of<Real>(plan, block, first);
  Real all_trust = 0.0F, all_members = 0.0F;
  std::array<Real, 4> churn{}, fade{};
  for (int slot = 0; slot < block.accounts_per_salesperson; ++slot) {
    const auto draw = static_cast<std::size_t>(slot % 4);
    if (draw == 0) {
      churn = slot_draws(plan, drawer, Purpose::churn, slot / 4);
      fade = slot_draws(plan, drawer, Purpose::chase_fades, slot / 4);
    }
    Real members;
    load(members, block.accounts[slot].members, first);
    const Real trust = trust_in(block, slot, members, first);
    end_week_of_account(plan, block, slot, first, trust / members, churn[draw], fade[draw]);
    all_trust += trust;
    all_members += members;
  }
  Real reputation;
  load(reputation, block.salespeople->reputation, first);
  reputation += plan.rules->market.reputation_rate * (all_trust / all_members - reputation);
  store(block.salespeople->reputation, reputation, first);
}

}  // namespace dyad::model::inline DYAD_ISA
