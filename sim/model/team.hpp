// Teams and their leaders (docs/odd.md, 4.11).
#pragma once

#include "sim/model/kernel/numbers.hpp"
#include "sim/model/state.hpp"

namespace dyad::model::inline DYAD_ISA {

/// How much of the fear of asking coaching takes away, in [0, 1].
template <class Real>
DYAD_INLINE Real coaching_of(const TeamOf<float>& team, Real leader_anxiety, Real anxiety,
                             Real extra_quality) {
  const Real quality =
      clamp01(1.0F - team.leader_anxiety_cost * max(Real(0.0F), leader_anxiety) + extra_quality);
  const Real reach = select(anxiety > Real(0.0F), Real(1.0F), Real(team.coaching_secure));
  return min(Real(1.0F), team.coaching * quality * reach);
}

/// How much a leader lets go, in [0, 1].
template <class Real>
DYAD_INLINE Real delegation_of(const TeamOf<float>& team, Real leader_avoidance,
                               Real extra_delegation) {
  return clamp01(1.0F - team.leader_avoidance_cost * max(Real(0.0F), leader_avoidance) +
                 extra_delegation);
}

}  // namespace dyad::model::inline DYAD_ISA

namespace dyad::model {

/// The leaders of a block's salespeople; empty lanes share the last team's.
struct Leaders {
  Lanes anxiety, avoidance;  // standardised scores
};
Leaders leaders_of(const Population& population, std::int64_t block);

/// The week's end of one team: knowledge is shared, grows and goes out of date, as far as the
/// leader lets go (`delegation`, which set_week sets).
void learn_in_team(const TeamParameters& parameters, Population& population, std::int64_t team);

}  // namespace dyad::model
