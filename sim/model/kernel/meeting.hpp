// One meeting: the gap before it (docs/odd.md, 4.2), its turns, and what follows it (4.9).
#pragma once

#include "sim/model/kernel/choice.hpp"
#include "sim/model/kernel/closing.hpp"
#include "sim/model/kernel/feeling.hpp"
#include "sim/model/kernel/relationship.hpp"

namespace dyad::model::inline DYAD_ISA {

/// Once per meeting, however much time has passed.
template <class Real, int seats>
DYAD_INLINE void pass_the_gap(const Rules& p, const Table<Real, seats>& table,
                              Scene<Real, seats>& scene) {
  auto& between = scene.relationship;
  between.insight = between.insight * (1.0F - p.insight.forgetting);
  between.influence += p.influence.relax * (p.influence.rest - between.influence);
  between.ceiling += p.influence.scar_healing * (1.0F - between.ceiling);
  if constexpr (seats > 1) {
    const Real M = between.common_ground;
    between.common_ground =
        select(table.members > Real(1.0F), M + 0.1F * (p.common_ground.rest - M), M);
  }
  for (std::size_t j = 0; j < static_cast<std::size_t>(table.members_max); ++j) {
    const auto& traits = table.customers[j];
    auto& you = scene.customers[j];
    you.power = clamp01(you.power + p.customer_power.relax_gap *
                                        (p.customer_power.base +
                                         p.customer_power.will_slope * traits.will - you.power));
    you.empathy += p.power.empathy_gap_recovery * (traits.trait_empathy - you.empathy);
    you.intoxication = you.intoxication * (1.0F - p.power.gap_decay);
  }
}

/// Adds the turn's values, after all updates, to the week's sums.
template <class Real, int seats>
DYAD_INLINE void count_turn(Scene<Real, seats>& scene, const Addressed<Real>& customer) {
  WeekTally<Real>& tally = scene.tally;
  tally.influence += scene.relationship.influence;
  tally.customer_power += customer.state.power;
  tally.trust += customer.state.trust;
  tally.empathy += scene.salesperson.empathy;
  tally.customer_empathy += customer.state.empathy;
  tally.intoxication += scene.salesperson.intoxication;
}

/// One turn. Returns where a sale was closed.
template <class Real, int seats, class Recorder>
DYAD_INLINE Mask<Real> take_turn(const Rules& p, const Table<Real, seats>& table,
                                 Scene<Real, seats>& scene, const TurnDraws<Real>& u, int turn,
                                 Recorder& recorder) {
  Addressed<Real> customer = address(table, scene, u.member);
  const Real move = choose_move(p, table, scene, customer, u.move, turn);
  const Act<Real> act = engage(p, table, scene, customer, move, u.engagement);

  Outcomes<Real> outcomes;
  outcomes.influence_before = scene.relationship.influence;
  if (turn == 0) first_impression(p, table, scene, act);
  outcomes.insight_gain = relate(p, table, scene, customer, act);
  put_back(table, scene, customer);
  close_the_sale(p, table, scene, act, u.sale, outcomes);

  feel_power(p, table, scene, customer);
  put_back(table, scene, customer);
  const Real r = reward(p, table, scene, customer, act, outcomes);
  learn(table, scene, act, r);
  count_turn(scene, customer);
  scene.last_lead = customer.state.power - scene.relationship.influence;
  if constexpr (Recorder::records) recorder.turn(turn, scene, customer, act, outcomes, r);
  return outcomes.sold > Real(0.0F);
}

/// All turns. A lane whose meeting has ended goes on with the others, and is put back at the end to
/// how it stood when its sale was closed.
template <class Real, int seats, class Draw, class Recorder>
DYAD_INLINE Mask<Real> hold_meeting(const Rules& p, const Table<Real, seats>& table,
                                    Scene<Real, seats>& scene, const Draw& draw,
                                    Recorder& recorder) {
  Mask<Real> ended = Real(1.0F) < Real(0.0F);
  Scene<Real, seats> frozen;
  const std::uint32_t everybody = bits(Real(0.0F) < Real(1.0F));
  for (int turn = 0; turn < p.max_turns; ++turn) {
    const auto sold = take_turn(p, table, scene, draw(turn), turn, recorder) & !ended;
    if (!any(sold)) continue;
    if (any(ended)) {
      Scene<Real, seats>::zip(frozen, scene, table.members_max,
                              [&](Real& to, const Real& from) { to = select(sold, from, to); });
    } else {
      frozen = scene;
    }
    ended = ended | sold;
    if (bits(ended) == everybody) break;
  }
  if (any(ended)) {
    Scene<Real, seats>::zip(scene, frozen, table.members_max,
                            [&](Real& to, const Real& from) { to = select(ended, from, to); });
  }
  return ended;
}

}  // namespace dyad::model::inline DYAD_ISA
