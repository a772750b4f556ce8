#include "sim/model/group_measures.hpp"

#include <cmath>
#include <limits>

namespace dyad::model {
namespace {

constexpr float undefined = std::numeric_limits<float>::quiet_NaN();

float mean_of(double sum, std::size_t count) {
  return count > 0 ? static_cast<float>(sum / static_cast<double>(count)) : undefined;
}

}  // namespace

Groups::Groups(const Population& population, std::int64_t place) {
  const std::int64_t salespeople = population.shape.each();
  const auto group_of = [&](std::int64_t salesperson) {
    const std::int64_t i = place * salespeople + salesperson;
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

GroupSummary summarise(std::span<const float> values, const Groups& groups, bool quantiles) {
  GroupSummary summary{};
  std::vector<float> defined;  // in order of group
  defined.reserve(groups.everybody());
  double all = 0;
  for (std::size_t g = 1; g < group_count; ++g) {
    const std::size_t first = defined.size();
    double sum = 0;
    for (const std::uint32_t i : groups.members(g)) {
      if (std::isnan(values[i])) continue;
      defined.push_back(values[i]);
      sum += static_cast<double>(values[i]);
    }
    summary.mean[g] = mean_of(sum, defined.size() - first);
    all += sum;
    if (quantiles) summary.quantile[g] = quantiles_of(std::span(defined).subspan(first));
  }
  summary.mean[0] = mean_of(all, defined.size());
  if (quantiles) summary.quantile[0] = quantiles_of(defined);
  return summary;
}

}  // namespace dyad::model
