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
  /// place: of the replicate among those that the population holds.
  explicit Groups(const Population& population, std::int64_t place = 0);

  /// Some who are neighbours in that order.
  struct Range {
    std::size_t first, size;
  };
  /// The members of a group; of group 0, which is everybody.
  Range members(std::size_t group) const {
    const std::size_t first = start_[group == 0 ? 1 : group];
    return {first, start_[group == 0 ? group_count : group + 1] - first};
  }
  /// Where a salesperson stands in that order.
  std::size_t rank(std::size_t salesperson) const { return rank_[salesperson]; }
  std::size_t everybody() const { return rank_.size(); }

 private:
  std::vector<std::uint32_t> rank_;  // [salesperson]
  std::array<std::size_t, group_count + 1> start_{};
};

/// The weekly measures of one salesperson; NaN where one is undefined.
struct alignas(64) WeeklyRow {
  std::array<float, weekly_count> of;
};

/// Sums of weekly measures over some salespeople, and for how many of them each is defined.
struct WeeklySums {
  std::array<double, weekly_count> sum;
  std::array<std::int32_t, weekly_count> count;
};

/// Means and quantiles of one group. Salespeople for whom a measure is undefined do not count; a
/// group without any has NaN.
struct GroupSummary {
  std::array<float, weekly_count> mean;
  std::array<Quantiles, weekly_quantile_count> quantile;
};

/// A week of one replicate. First each salesperson's row is kept, then the groups are summed up,
/// then everybody. Different rows may be kept, and different groups or measures summed up, by
/// several threads at once.
class GroupMeasures {
 public:
  explicit GroupMeasures(const Population& population, std::int64_t place = 0);

  WeeklyRow& row(std::size_t salesperson) { return rows_[groups_.rank(salesperson)]; }
  /// Knowledge is known when teams have learned. By then rows are out of the cache; it counts
  /// instead of theirs.
  float& knowledge(std::size_t salesperson) { return knowledge_[groups_.rank(salesperson)]; }

  /// A group, 1 .. group_count - 1.
  void sum_up_group(std::size_t group);
  /// After all groups: the means of everybody, and the quantiles of one measure.
  void sum_up_everybody();
  void sum_up_everybody(std::size_t quantile_measure);

  const GroupSummary& summary(std::size_t group) const { return summaries_[group]; }

 private:
  std::span<float> column(std::size_t measure, Groups::Range range) {
    return std::span(columns_).subspan(measure * rows_.size() + range.first, range.size);
  }

  Groups groups_;
  std::vector<WeeklyRow> rows_;   // [rank]
  std::vector<float> knowledge_;  // [rank]
  std::vector<float> columns_;    // [weekly_quantile][rank]
  std::array<WeeklySums, group_count> sums_{};
  std::array<GroupSummary, group_count> summaries_{};
};

}  // namespace dyad::model
