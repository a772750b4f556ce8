#include "workshop/wasm/runs.hpp"

#include <cmath>
#include <limits>

namespace dyad::page {

std::vector<model::RunResult> runs_of(const model::Parameters& parameters, std::int64_t first,
                                      std::int64_t count, bool weekly) {
  engine::Runs runs(parameters, first, count, model::best_kernel(), 1, {weekly});
  return runs.run([] {});
}

double mean_of(const model::RunResult& run, model::Outcome outcome) {
  double sum = 0, count = 0;
  for (const float value : run.outcomes[outcome.index()]) {
    if (!std::isnan(value)) sum += value, count += 1;
  }
  return count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
}

std::vector<float> weekly_mean(const model::RunResult& run, std::size_t measure) {
  const std::size_t weeks = run.weekly_mean.size() / (model::weekly_count * model::group_count);
  std::vector<float> means(weeks);
  for (std::size_t week = 0; week < weeks; ++week) {
    means[week] = run.weekly_mean[(measure * weeks + week) * model::group_count];
  }
  return means;
}

std::string weekly_name(std::size_t measure) {
  constexpr std::string_view prefix = "weekly_";
  return std::string(model::weekly_info[measure].name.substr(prefix.size()));
}

}  // namespace dyad::page
