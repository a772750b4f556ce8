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
  std::vector<float> defined(groups.everybody() + 1);  // in order of group; one to write beyond
  std::size_t end = 0;
  double all = 0;
  for (std::size_t g = 1; g < group_count; ++g) {
    const std::size_t first = end;
    for (const std::uint32_t i : groups.members(g)) {
      defined[end] = values[i];
      end += std::isnan(values[i]) ? 0U : 1U;
    }
    const std::span<const float> members(&defined[first], end - first);
    double sum = 0;
    for (const float value : members) sum += static_cast<double>(value);
    summary.mean[g] = mean_of(sum, members.size());
    all += sum;
    if (quantiles) summary.quantile[g] = quantiles_of(members);
  }
  summary.mean[0] = mean_of(all, end);
  if (quantiles) summary.quantile[0] = quantiles_of(std::span(defined).first(end));
  return summary;
}

}  // namespace dyad::model
