// How genes, attachment, orientation and sales go together within a run: the figures that
// data/targets.csv gives published values for.
#pragma once

#include <span>
#include <string_view>

#include "sim/model/measures.hpp"

namespace dyad::study {

struct Association {
  std::string_view name, meaning;
  /// NaN where something does not vary. Scores are the true ones, without the error of a
  /// questionnaire, standardised over all salespeople of the run.
  double (*value)(const model::RunResult& run);
};

std::span<const Association> associations();

}  // namespace dyad::study
