// Weekly means and quantiles over the salespeople of each group (docs/odd.md, 5).
#pragma once

#include <span>
#include <vector>

#include "sim/model/measures.hpp"
#include "sim/model/state.hpp"

namespace dyad::model {

/// The salespeople in order of their group; within a group in order of index.
class Groups {
 public:
  explicit Groups(const Population& population);

  /// Indices of the members of a group, 1 .. group_count - 1 (0, everybody, is all of them).
  std::span<const std::uint32_t> members(std::size_t group) const {
    return std::span(order_).subspan(start_[group], start_[group + 1] - start_[group]);
  }
  std::size_t everybody() const { return order_.size(); }

 private:
  std::vector<std::uint32_t> order_;
  std::array<std::size_t, group_count + 1> start_{};
};

/// Mean and quantiles of one weekly measure, per group. Salespeople for whom it is undefined do not
/// count; a group without any has NaN.
struct GroupSummary {
  std::array<float, group_count> mean;
  std::array<std::array<float, quantile_levels.size()>, group_count> quantile;
};
GroupSummary summarise(const Population& population, const Groups& groups, Weekly measure,
                       const std::array<float, move_count>& listen, bool quantiles);

/// Quantiles of `values` at `quantile_levels`, interpolated linearly between order statistics
/// (type 7 of Hyndman & Fan 1996). Reorders `values`.
std::array<float, quantile_levels.size()> quantiles_of(std::span<float> values);

}  // namespace dyad::model
