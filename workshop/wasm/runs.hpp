// Runs of a company, as many as asked for, on the one thread that a page has.
#pragma once

#include <string>
#include <vector>

#include "sim/engine/run.hpp"
#include "workshop/wasm/answer.hpp"

namespace dyad::page {

/// Replicates first .. first + count - 1. weekly: keep the means of each week, too.
std::vector<model::RunResult> runs_of(const model::Parameters& parameters, std::int64_t first,
                                      std::int64_t count, bool weekly);

/// Mean of an outcome over salespeople; those without a value are left out, NaN if nobody has one.
double mean_of(const model::RunResult& run, model::Outcome outcome);

/// The means over everybody, [week].
std::vector<float> weekly_mean(const model::RunResult& run, std::size_t measure);

/// "weekly_sales" -> "sales".
std::string weekly_name(std::size_t measure);

}  // namespace dyad::page
