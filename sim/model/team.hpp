// Teams and their leaders (docs/odd.md, 4.11).
#pragma once

#include <vector>

#include "sim/model/state.hpp"

namespace dyad::model {

/// The leader of a salesperson; empty lanes share the last team's.
const Leader& leader_of(const Population& population, std::int64_t block, int lane);

/// How much of the fear of asking coaching takes away, in [0, 1].
float coaching_of(const TeamParameters& team, const Leader& leader, float anxiety,
                  float extra_quality);

/// How much a leader lets go, in [0, 1].
float delegation_of(const TeamParameters& team, const Leader& leader, float extra_delegation);

/// The week's end of one team: knowledge is shared, grows and goes out of date.
void learn_in_team(const Parameters& parameters, const std::vector<float>& strengths,
                   Population& population, std::int64_t team);

}  // namespace dyad::model
