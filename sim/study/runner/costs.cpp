#include "sim/study/runner/costs.hpp"

#include <algorithm>
#include <numeric>

namespace dyad::study {
namespace {

double cost_of(const model::Parameters& p) {
  return static_cast<double>(salespeople_of(p.population)) * static_cast<double>(p.run.weeks) *
         static_cast<double>(p.run.meetings_per_week);
}

/// Other keys change what happens in a meeting, not how many there are.
bool changes_cost(const Factor& factor) {
  return std::any_of(factor.keys.begin(), factor.keys.end(), [](const std::string& key) {
    return key.starts_with("run.") || key.starts_with("population.");
  });
}

}  // namespace

Costs::Costs(const Sweep& sweep) {
  constexpr std::int64_t max = 20'000;  // points worth looking at before the first run
  same_ = mean_ = cost_of(sweep.parameters_of(0));
  const bool differ = std::any_of(sweep.factors.begin(), sweep.factors.end(), changes_cost);
  if (!differ || sweep.points > max) return;
  for (std::int64_t p = 0; p < sweep.points; ++p) each_.push_back(cost_of(sweep.parameters_of(p)));
  mean_ = std::accumulate(each_.begin(), each_.end(), 0.0) / static_cast<double>(each_.size());
}

}  // namespace dyad::study
