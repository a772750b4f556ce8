// What a study keeps of a run: one number per measure.
#pragma once

#include <string>
#include <vector>

#include "sim/model/measures.hpp"

namespace dyad::study {

/// All measures of a run, in the order of `measure_names`.
///
/// First the run's totals; then the mean over salespeople of each outcome, "mean_sales", and of
/// each outcome per attachment category and genotype, "mean_sales_avoidant_7r_a1"; last the
/// associations between genes, attachment, orientation and sales of data/targets.csv,
/// "co_7r_correlation". 401 numbers; salespeople for whom an outcome is undefined do not count; NaN
/// where none is left.
std::vector<double> measures_of(const model::RunResult& result);

/// A name per measure, each once.
const std::vector<std::string>& measure_names();

/// Names of the weekly series that can be kept of a run, in the order of model::weekly_info.
const std::vector<std::string>& weekly_names();

/// What a measure is, in words; `name` must be one of measure_names().
std::string measure_meaning(const std::string& name);
std::vector<std::string> measure_meanings(const std::vector<std::string>& names);

}  // namespace dyad::study
