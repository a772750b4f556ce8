// Weekly means and quantiles over the salespeople of each group (docs/odd.md, 5).
#pragma once

#include <span>
#include <vector>

#include "sim/model/quantiles.hpp"
#include "sim/model/state.hpp"

namespace dyad::model {

/// The salespeople of one replicate in order of their group; within a group in order of index.
/// Nobody ever changes group.
class Groups {
 public:
  Groups() = default;
  /// place: of the replicate among those that the population holds.
  explicit Groups(const Population& population, std::int64_t place = 0);

  /// Indices of the members of a group, 1 .. group_count - 1 (0, everybody, is all of them).
  std::span<const std::uint32_t> members(std::size_t group) const {
    return std::span(order_).subspan(start_[group], start_[group + 1] - start_[group]);
  }
  std::size_t everybody() const { return order_.size(); }

 private:
  std::vector<std::uint32_t> order_;
  std::array<std::size_t, group_count + 1> start_{};
};

/// Mean and quantiles of one measure, per group. Salespeople for whom it is undefined do not count;
/// a group without any has NaN.
struct GroupSummary {
  std::array<float, group_count> mean;
  std::array<Quantiles, group_count> quantile;  // zero when not asked for
};

/// values: [salesperson], NaN where undefined.
GroupSummary summarise(std::span<const float> values, const Groups& groups, bool quantiles);

}  // namespace dyad::model
