// How genes, attachment, orientation and sales go together within a run: the figures that
// data/targets.csv gives published values for.
#pragma once

#include <array>
#include <string_view>

#include "sim/model/measures.hpp"

namespace dyad::study {

struct AssociationInfo {
  std::string_view name, meaning;
};
inline constexpr std::size_t association_count = 16;
extern const std::array<AssociationInfo, association_count> association_info;

/// In the order of `association_info`; NaN where something does not vary. Scores are the true ones,
/// without the error of a questionnaire, standardised over all salespeople of the run.
std::array<double, association_count> associations_of(const model::RunResult& result);

}  // namespace dyad::study
