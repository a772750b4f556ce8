// Interventions (docs/odd.md, 4.12): how strong each is in a week, and what they make of a
// salesperson's week together with traits and team (4.3, 4.11).
#pragma once

#include <vector>

#include "sim/model/state.hpp"

namespace dyad::model {

/// strength(w) = strength · 2^(-(w - start) / half_life) inside start <= w < end, else 0.
float strength_in(const Intervention& intervention, std::int64_t week);

/// How strong every intervention of a configuration is in one week, in its order.
std::vector<float> strengths_in(const Parameters& parameters, std::int64_t week);

/// n of each intervention of kind prepared_questions, in order.
std::vector<int> prepared_questions_of(const Parameters& parameters);

/// Sets the week's fixed part for the salespeople of a block: base utilities, knowledge in use,
/// erosion under humility, delegation, and the probabilities of remembering prepared questions.
void set_week(const Parameters& parameters, const std::vector<float>& strengths,
              Population& population, std::int64_t block);

}  // namespace dyad::model
