// The seven headlines of the workshop as effects that can be measured.
#pragma once

#include <string_view>

#include "sim/model/parameters/parameters.hpp"

namespace dyad::page {

/// An estimate with its 95 % interval.
struct Effect {
  double value, low, high;
};

struct Headline {
  std::string_view name;
  Effect (*effect)(const model::Parameters& parameters);
  bool scarred;  // whether the scar of the first impression is its mechanism
};

Effect listening_leads(const model::Parameters& parameters);
Effect letting_go(const model::Parameters& parameters);
Effect questions_help(const model::Parameters& parameters);
Effect paradox(const model::Parameters& parameters);
Effect opening_costs(const model::Parameters& parameters);
Effect balance_closes(const model::Parameters& parameters);
Effect genes_effect(const model::Parameters& parameters);

}  // namespace dyad::page
