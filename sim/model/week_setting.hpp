// What a week holds fixed: traits, team and interventions taken together, worked out once a week.
#pragma once

#include <vector>

#include "sim/model/state.hpp"

namespace dyad::model {

/// Sets the week of a block's salespeople: the fixed part of their utilities (docs/odd.md, 4.3),
/// knowledge in use (4.12), erosion under humility (4.7), delegation (4.11), and the probabilities
/// of remembering prepared questions. strengths: of the interventions, in their order.
void set_week(const Parameters& parameters, const std::vector<float>& strengths,
              Population& population, std::int64_t block);

}  // namespace dyad::model
