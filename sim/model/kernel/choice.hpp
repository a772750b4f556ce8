// Whom the salesperson addresses and which move he or she makes (docs/odd.md, 4.3).
#pragma once

#include "sim/model/kernel/meeting_state.hpp"
#include "sim/model/kernel/numbers.hpp"

namespace dyad::model::inline DYAD_ISA {

/// One member, uniformly.
template <class Real, int capacity>
DYAD_INLINE Addressed<Real> address(const MeetingContext<Real, capacity>& context,
                                    const MeetingState<Real, capacity>& state, Real u) {
  Addressed<Real> who{Real(0.0F), context.customers[0], state.customers[0],
                      state.customers[0].empathy};
  if constexpr (capacity == 1) return who;
  Real empathy = state.customers[0].empathy;
  for (int j = 1; j < context.members_max; ++j) {
    const auto member = static_cast<std::size_t>(j);
    const auto there = Real(static_cast<float>(j)) < context.members;
    const auto addressed = there & (Real(static_cast<float>(j)) <= u * context.members);
    const auto choose = [&](Real& to, const Real& from) { to = select(addressed, from, to); };
    CustomerTraits<Real>::zip(who.traits, context.customers[member], choose);
    CustomerState<Real>::zip(who.state, state.customers[member], choose);
    who.index = select(addressed, Real(static_cast<float>(j)), who.index);
    empathy += only_where(there, state.customers[member].empathy);
  }
  who.mean_empathy = empathy / context.members;
  return who;
}

/// Writes the addressed member's state back.
template <class Real, int capacity>
DYAD_INLINE void store_addressed(const MeetingContext<Real, capacity>& context,
                                 MeetingState<Real, capacity>& state, const Addressed<Real>& who) {
  if constexpr (capacity == 1) {
    state.customers[0] = who.state;
    return;
  }
  for (int j = 0; j < context.members_max; ++j) {
    const auto addressed = who.index == Real(static_cast<float>(j));
    CustomerState<Real>::zip(state.customers[static_cast<std::size_t>(j)], who.state,
                             [&](Real& to, const Real& from) { to = select(addressed, from, to); });
  }
}

/// What keeps a salesperson from asking for the order. It begins one SD below the mean of anxiety;
/// coaching and commitment technique take it away.
template <class Real>
DYAD_INLINE Real fear_of_asking(const ChoiceOf<float>& p, Real anxiety, Real coached,
                                Real technique) {
  return p.fear_of_asking * max(Real(0.0F), 1.0F + anxiety) * (1.0F - coached) *
         (1.0F - min(Real(1.0F), technique));
}

/// U_m of all moves, first part: what a week holds fixed. habits: of the moves.
template <class Real>
DYAD_INLINE std::array<Real, move_count> fixed_utilities(
    const ChoiceOf<float>& p, const std::array<float, move_count>& habits, Real anxiety,
    Real coached, const Training<Real>& training) {
  std::array<Real, move_count> utility;
  for (std::size_t m = 0; m < move_count; ++m) utility[m] = Real(habits[m]);
  using Kind = InterventionKind;
  utility[index_of(Move::observe)] += training[Kind::name_observations];
  utility[index_of(Move::release)] += training[Kind::redistribute_power];
  utility[index_of(Move::socialise)] += p.reassurance * anxiety;
  utility[index_of(Move::pitch)] -= training[Kind::no_pitch];
  utility[index_of(Move::close)] -=
      fear_of_asking(p, anxiety, coached, training[Kind::commitment_technique]);
  return utility;
}

/// U_m, all of it: to the fixed part comes what was learned, and what changes with every turn.
template <class Real, int capacity>
DYAD_INLINE std::array<Real, move_count> utilities(const Rules& p,
                                                   const MeetingContext<Real, capacity>& context,
                                                   const MeetingState<Real, capacity>& state,
                                                   const Addressed<Real>& customer) {
  const auto& me = state.salesperson;
  const auto& between = state.relationship;
  std::array<Real, move_count> utility;
  for (std::size_t m = 0; m < move_count; ++m) {
    utility[m] = context.setting.fixed_utility[m] + context.traits.value_weight * me.learned[m];
  }
  const Real empathy = p.choice.empathy * (me.empathy - 0.5F);
  utility[index_of(Move::ask)] += empathy;
  utility[index_of(Move::observe)] += empathy;
  utility[index_of(Move::tailor)] += empathy + p.choice.insight * (between.insight - 0.5F);
  utility[index_of(Move::release)] += empathy;
  utility[index_of(Move::socialise)] +=
      context.setting.matching * (2.0F * (customer.traits.closeness_need - 0.5F));
  utility[index_of(Move::pitch)] += p.choice.pitch_disinhibition * me.intoxication;
  utility[index_of(Move::push)] += p.choice.push_disinhibition * me.intoxication;
  utility[index_of(Move::close)] += p.choice.readiness * (between.commitment - 0.5F);
  return utility;
}

/// A move with P(m) ∝ exp(U_m / (1 + impulsivity · A)).
template <class Real>
DYAD_INLINE Real draw_move(const Rules& p, const std::array<Real, move_count>& utility,
                           Real intoxication, Real u) {
  Real highest = utility[0];
  for (std::size_t m = 1; m < move_count; ++m) highest = max(highest, utility[m]);
  const Real sharpness = log2_e / (p.choice.impulsivity * intoxication + 1.0F);  // for powers of 2
  std::array<Real, move_count> cumulated;
  cumulated[0] = power_of_two((utility[0] - highest) * sharpness);
  for (std::size_t m = 1; m < move_count; ++m) {
    cumulated[m] = cumulated[m - 1] + power_of_two((utility[m] - highest) * sharpness);
  }
  const Real threshold = u * cumulated[move_count - 1];
  Real move = 0.0F;
  for (std::size_t m = 0; m + 1 < move_count; ++m) {
    move = select(cumulated[m] <= threshold, Real(static_cast<float>(m + 1)), move);
  }
  return move;
}

/// The move made: the opening move first, prepared questions next, a drawn one otherwise.
template <class Real, int capacity>
DYAD_INLINE Real choose_move(const Rules& p, const MeetingContext<Real, capacity>& context,
                             const MeetingState<Real, capacity>& state,
                             const Addressed<Real>& customer, Real u, int turn) {
  Real move =
      draw_move(p, utilities(p, context, state, customer), state.salesperson.intoxication, u);
  if (turn == 0 && p.opening_move >= 0) return Real(static_cast<float>(p.opening_move));
  const auto prepared = Real(static_cast<float>(turn)) < context.prepared;
  return select(prepared, Real(static_cast<float>(index_of(Move::ask))), move);
}

}  // namespace dyad::model::inline DYAD_ISA
