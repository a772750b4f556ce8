#include "sim/model/group_measures.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/model/tally.hpp"

namespace dyad::model {
namespace {

constexpr float undefined = std::numeric_limits<float>::quiet_NaN();

float mean_of(double sum, std::size_t count) {
  return count > 0 ? static_cast<float>(sum / static_cast<double>(count)) : undefined;
}

}  // namespace

Groups::Groups(const Population& population) {
  const std::int64_t salespeople = population.shape.salespeople;
  const auto group_of = [&](std::int64_t i) {
    return population.salespeople[static_cast<std::size_t>(i / block_lanes)]
        .group[static_cast<std::size_t>(i % block_lanes)];
  };
  std::array<std::size_t, group_count + 1> next{};
  for (std::int64_t i = 0; i < salespeople; ++i) ++next[group_of(i) + 1U];
  for (std::size_t g = 1; g <= group_count; ++g) next[g] += next[g - 1];
  start_ = next;
  order_.resize(static_cast<std::size_t>(salespeople));
  for (std::int64_t i = 0; i < salespeople; ++i) {
    order_[next[group_of(i)]++] = static_cast<std::uint32_t>(i);
  }
}

std::array<float, quantile_levels.size()> quantiles_of(std::span<float> values) {
  std::array<float, quantile_levels.size()> result{};
  result.fill(undefined);
  if (values.empty()) return result;
  const auto last = static_cast<double>(values.size() - 1);
  auto rest = values.begin();  // everything before it is in place already
  for (std::size_t k = 0; k < quantile_levels.size(); ++k) {
    const double position = quantile_levels[k] * last;
    const auto below = values.begin() + static_cast<std::ptrdiff_t>(position);
    if (below >= rest) {
      std::nth_element(rest, below, values.end());
      rest = below + 1;
    }
    const double fraction = position - std::floor(position);
    const float low = *below;
    const float high = rest == values.end() ? low : *std::min_element(rest, values.end());
    result[k] = static_cast<float>(static_cast<double>(low) * (1 - fraction) +
                                   static_cast<double>(high) * fraction);
  }
  return result;
}

GroupSummary summarise(const Population& population, const Groups& groups, Weekly measure,
                       const std::array<float, move_count>& listen, bool quantiles) {
  GroupSummary summary{};
  std::vector<float> values;  // of those for whom the measure is defined, in order of group
  values.reserve(groups.everybody());
  double all = 0;
  for (std::size_t g = 1; g < group_count; ++g) {
    const std::size_t first = values.size();
    double sum = 0;
    for (const std::uint32_t i : groups.members(g)) {
      const float value = weekly_value(population.salespeople[i / block_lanes],
                                       static_cast<int>(i % block_lanes), measure, listen);
      if (std::isnan(value)) continue;
      values.push_back(value);
      sum += static_cast<double>(value);
    }
    summary.mean[g] = mean_of(sum, values.size() - first);
    all += sum;
    if (quantiles) summary.quantile[g] = quantiles_of(std::span(values).subspan(first));
  }
  summary.mean[0] = mean_of(all, values.size());
  if (quantiles) summary.quantile[0] = quantiles_of(values);
  return summary;
}

}  // namespace dyad::model
