// Teams and their leaders (docs/odd.md, 4.11).
#pragma once

#include "sim/model/kernel/maths.hpp"
#include "sim/model/state.hpp"

namespace dyad::model {

/// The leaders of a block's salespeople; empty lanes share the last team's.
struct Leaders {
  Lanes anxiety, avoidance;  // standardised scores
};
Leaders leaders_of(const Population& population, std::int64_t block);

/// How much of the fear of asking coaching takes away, in [0, 1].
inline float coaching_of(const TeamParameters& team, float leader_anxiety, float anxiety,
                         float extra_quality) {
  const auto cost = static_cast<float>(team.leader_anxiety_cost);
  const float quality = clamp01(1 - cost * most(0.0F, leader_anxiety) + extra_quality);
  const float reach = anxiety > 0 ? 1.0F : static_cast<float>(team.coaching_secure);
  return least(1.0F, static_cast<float>(team.coaching) * quality * reach);
}

/// How much a leader lets go, in [0, 1].
inline float delegation_of(const TeamParameters& team, float leader_avoidance,
                           float extra_delegation) {
  const auto cost = static_cast<float>(team.leader_avoidance_cost);
  return clamp01(1 - cost * most(0.0F, leader_avoidance) + extra_delegation);
}

/// The week's end of one team: knowledge is shared, grows and goes out of date, as far as the
/// leader lets go (`delegation`, which set_week sets).
void learn_in_team(const TeamParameters& parameters, Population& population, std::int64_t team);

}  // namespace dyad::model
