// Interventions between their texts in a configuration and the values of the model.
#pragma once

#include <string>

#include "sim/model/parameters/keys.hpp"

namespace dyad::io {

/// The value of a checked text; throws std::out_of_range for an unknown kind or group.
model::Intervention intervention_from(const model::InterventionText& text);

/// The text that reads back to the same value.
model::InterventionText text_of(const model::Intervention& intervention);

/// The largest strength of a kind: 3 where it is a utility, 1 for the rest.
double largest_strength(const std::string& kind);

}  // namespace dyad::io
