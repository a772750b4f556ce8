#include "sim/model/group_measures.hpp"

#include <cmath>

#include "sim/base/lanes/cloned.hpp"

namespace dyad::model {
namespace {

/// All bits set unless the value is NaN: in whole numbers, of which compilers make vectors here.
inline std::int32_t defined_mask(float value) {
  constexpr std::int32_t infinity = 0x7f800000;
  return -((__builtin_bit_cast(std::int32_t, value) & 0x7fffffff) <= infinity);
}

/// All measures of one salesperson after the other, side by side: each sum goes in the order of
/// salespeople. Who has no value adds nothing. (No span: clang 19 forgets what a function of
/// several versions alone calls.)
DYAD_CLONED void add_rows(const WeeklyRow* rows, std::size_t count, WeeklySums& sums) {
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t k = 0; k < weekly_count; ++k) {
      const float value = rows[i].of[k];
      const std::int32_t mask = defined_mask(value);
      const std::int32_t bits = __builtin_bit_cast(std::int32_t, value) & mask;
      sums.sum[k] += static_cast<double>(__builtin_bit_cast(float, bits));
      sums.count[k] -= mask;
    }
  }
}

std::array<float, weekly_count> means_of(const WeeklySums& sums) {
  std::array<float, weekly_count> means;
  for (std::size_t k = 0; k < weekly_count; ++k) {
    means[k] = sums.count[k] > 0 ? static_cast<float>(sums.sum[k] / sums.count[k]) : undefined;
  }
  return means;
}

DYAD_CLONED bool all_defined(std::span<const float> values) {
  std::int32_t mask = -1;
  for (const float value : values) mask &= defined_mask(value);
  return mask != 0;
}

Quantiles quantiles_of_defined(std::span<const float> values) {
  if (all_defined(values)) return quantiles_of(values);
  std::vector<float> defined;
  for (const float value : values) {
    if (!std::isnan(value)) defined.push_back(value);
  }
  return quantiles_of(defined);
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
  rank_.resize(static_cast<std::size_t>(salespeople));
  for (std::int64_t i = 0; i < salespeople; ++i) {
    rank_[static_cast<std::size_t>(i)] = static_cast<std::uint32_t>(next[group_of(i)]++);
  }
}

GroupMeasures::GroupMeasures(const Population& population, std::int64_t place)
    : groups_(population, place),
      rows_(groups_.everybody()),
      knowledge_(groups_.everybody()),
      columns_(weekly_quantile_count * groups_.everybody()) {}

void GroupMeasures::sum_up_group(std::size_t group) {
  const Groups::Range members = groups_.members(group);
  const auto rows = std::span(rows_).subspan(members.first, members.size);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].of[Weekly("weekly_knowledge").index()] = knowledge_[members.first + i];
  }
  sums_[group] = {};
  add_rows(rows.data(), rows.size(), sums_[group]);
  GroupSummary& summary = summaries_[group];
  summary.mean = means_of(sums_[group]);
  for (std::size_t k = 0; k < weekly_quantile_count; ++k) {
    const std::span<float> values = column(k, members);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = rows[i].of[k];
    summary.quantile[k] = quantiles_of_defined(values);
  }
}

void GroupMeasures::sum_up_everybody() {
  WeeklySums all{};
  for (std::size_t g = 1; g < group_count; ++g) {
    for (std::size_t k = 0; k < weekly_count; ++k) {
      all.sum[k] += sums_[g].sum[k];
      all.count[k] += sums_[g].count[k];
    }
  }
  summaries_[0].mean = means_of(all);
}

void GroupMeasures::sum_up_everybody(std::size_t quantile_measure) {
  summaries_[0].quantile[quantile_measure] =
      quantiles_of_defined(column(quantile_measure, groups_.members(0)));
}

}  // namespace dyad::model
