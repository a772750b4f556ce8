// What a week holds fixed: traits, team and interventions taken together, worked out once a week.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "sim/model/state.hpp"

namespace dyad::model {

/// What a week's settings are made of, the same for all blocks.
struct WeekBasis {
  WeekBasis(const Parameters& parameters, std::int64_t week);

  const Parameters& parameters;  // must outlive it
  std::vector<float> strengths;  // of the interventions this week, in their order
  TeamOf<float> team;            // these as a turn would have them
  ChoiceOf<float> choice;
  std::array<float, move_count> habits{};
};

/// Sets the week of a block's salespeople: the fixed part of their utilities (docs/odd.md, 4.3),
/// knowledge in use (4.12), erosion under humility (4.7), delegation (4.11), and the probabilities
/// of remembering prepared questions.
void set_week(const WeekBasis& week, Population& population, std::int64_t block);

}  // namespace dyad::model
