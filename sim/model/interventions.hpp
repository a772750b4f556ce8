// Interventions (docs/odd.md, 4.12): how strong each is in a week, and on whom it works.
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

/// What works on each of a block's salespeople in a week of these strengths. Prepared questions are
/// not in it: they are drawn per meeting.
Training<Lanes> training_of(const Parameters& parameters, const std::vector<float>& strengths,
                            const Population& population, std::int64_t block);

/// Sets the probabilities with which a block's salespeople remember prepared questions.
void set_prepared(const Parameters& parameters, const std::vector<float>& strengths,
                  Population& population, std::int64_t block);

}  // namespace dyad::model
