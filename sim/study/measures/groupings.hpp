// Groups of salespeople over which a study averages outcomes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sim/model/measures.hpp"

namespace dyad::study {

/// One group: what is added to the name of a measure, "mean_sales_treated", and to its meaning.
struct Group {
  std::string suffix, meaning;
};

/// A division of all salespeople into groups: each salesperson belongs to exactly one.
struct Grouping {
  std::vector<Group> groups;
  /// The group of each salesperson, as an index into `groups`.
  std::vector<std::uint8_t> (*group_of)(const model::RunResult& run);
  /// The outcome that is the same within a group, whose means would say nothing; empty if none.
  std::string_view constant_outcome;
};

/// Attachment category by genotype, as in weekly results; attachment category of the leader;
/// treated or not. The first has the order of model::group_names.
std::span<const Grouping> groupings();

/// As many as the largest grouping has.
inline constexpr std::size_t max_groups = model::group_count - 1;

}  // namespace dyad::study
