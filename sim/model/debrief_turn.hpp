// One turn explained: what is known before it is made, and what each move would do instead.
#pragma once

#include <algorithm>

#include "sim/model/debrief.hpp"
#include "sim/model/kernel/explain.hpp"

namespace dyad::model::inline DYAD_ISA {

inline Equation equation_of(float score, std::vector<Term> terms) {
  return {score, logistic(score), std::move(terms)};
}

template <class Terms>
Equation equation_of(const Terms& named) {
  std::vector<Term> terms;
  named.each([&](const char* name, float value) { terms.push_back({name, value}); });
  return equation_of(total(named), std::move(terms));
}

template <int capacity>
TalkState talk_state(const MeetingContext<float, capacity>& context,
                     const MeetingState<float, capacity>& state) {
  const auto& between = state.relationship;
  const auto& me = state.salesperson;
  TalkState now{between.influence,
                between.insight,
                between.commitment,
                between.common_ground,
                between.ceiling,
                state.demand,
                me.empathy,
                me.intoxication,
                me.expected_influence,
                {}};
  for (std::size_t j = 0; j < static_cast<std::size_t>(context.members); ++j) {
    const auto& you = state.customers[j];
    now.customers.push_back({you.power, you.trust, you.empathy, you.intoxication});
  }
  return now;
}

/// A turn that is about to be taken, with the draws that it will have.
template <int capacity>
struct UpcomingTurn {
  const Rules& rules;
  const MeetingContext<float, capacity>& context;
  const MeetingState<float, capacity>& state;
  const Addressed<float>& customer;
  int turn;

  /// A draw that addresses this very member.
  float member_draw() const { return (customer.index + 0.5F) / context.members; }
};

/// What each part of the move, a refusal, and the limits of 0 and 1 change in S and in C.
template <int capacity>
void explain_changes(const UpcomingTurn<capacity>& ahead, const Act<float>& act,
                     const Balance<float>& asked, const Balance<float>& after, TalkTurn& told) {
  MeetingState<float, capacity> state = ahead.state;
  if (ahead.turn == 0) first_impression(ahead.rules, ahead.context, state, act);
  const auto after_only = [&](const Act<float>& alone) {
    return balance_after(ahead.rules, ahead.context, state, ahead.customer, alone);
  };
  const Balance<float> before{state.relationship.influence, ahead.customer.state.power};
  const Balance<float> by_itself = after_only(without_parts(act));
  const auto add = [](std::vector<Term>& terms, const char* name, float to, float from) {
    if (to != from) terms.push_back({name, static_cast<double>(to) - static_cast<double>(from)});
  };
  for (std::size_t k = 0; k < move_part_names.size(); ++k) {
    const Balance<float> alone = after_only(only(static_cast<MovePart>(k), act));
    add(told.influence_change, move_part_names[k], alone.influence, by_itself.influence);
    add(told.power_change, move_part_names[k], alone.power, by_itself.power);
  }
  add(told.power_change, "own_will", by_itself.power, before.power);
  add(told.influence_change, "refusal", after.influence, asked.influence);
  add(told.power_change, "refusal", after.power, asked.power);
  const auto limit = [](std::vector<Term>& terms, float to, float from, float unlimited) {
    if (unlimited != 0 && unlimited != 1) return;
    double rest = static_cast<double>(to) - static_cast<double>(from);
    for (const Term& term : terms) rest -= term.value;
    if (rest != 0) terms.push_back({"limit", rest});
  };
  limit(told.influence_change, after.influence, before.influence, asked.influence);
  limit(told.power_change, after.power, before.power, asked.power);
}

/// The move tried out under every outcome, each weighted by its chance. refused_at: the highest
/// chance at which the order was refused in this meeting, so that u_d is known to lie above it.
template <int capacity>
Prospect prospect_of(const UpcomingTurn<capacity>& ahead, Move move, double refused_at) {
  const auto which = static_cast<float>(index_of(move));
  const Act<float> act =
      engage(ahead.rules, ahead.context, ahead.state, ahead.customer, which, 0.0F);
  const double engaged =
      logistic(total(engagement_terms(ahead.rules, ahead.state, ahead.customer, act)));
  Prospect prospect{move, engaged, 0, 0, 0};
  const auto add = [&](const Trial<float>& trial, double chance) {
    prospect.influence += chance * (trial.balance.influence - ahead.state.relationship.influence);
    prospect.power += chance * (trial.balance.power - ahead.customer.state.power);
  };
  for (const bool engages : {true, false}) {
    const double chance = engages ? engaged : 1 - engaged;
    const TurnDraws<float> draws{ahead.member_draw(), 0.0F, draw_of<float>(engages)};
    const auto with = [&](bool ready) {
      return try_out(ahead.rules, ahead.context, ahead.state, draws, ahead.turn, which, ready);
    };
    const Trial<float> refused = with(false);
    if (move != Move::close) {
      add(refused, chance);
      continue;
    }
    const double would = logistic(refused.order_score);
    const double sold = refused_at < 1 ? std::max(0.0, (would - refused_at) / (1 - refused_at)) : 0;
    prospect.sold += chance * sold;
    add(with(true), chance * sold);
    add(refused, chance * (1 - sold));
  }
  return prospect;
}

}  // namespace dyad::model::inline DYAD_ISA
