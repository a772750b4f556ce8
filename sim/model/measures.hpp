// What is measured (docs/odd.md, 5): the names of all results, and the result of one run.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/model/moves.hpp"

namespace dyad::model {

/// How a result reads in a file: its name, a sentence, its unit, and whether it is a whole number.
struct MeasureInfo {
  std::string_view name, long_name, unit;
  bool whole = false;
};

/// Results per salesperson, in the order of `outcome_info`.
enum class Outcome {
  anxiety,
  avoidance,
  drd4_7r,
  drd2_a1,
  knowledge,
  trait_empathy,
  team,
  treated,
  customer_orientation,
  sales_orientation,
  talk_share,
  influence,
  customer_power,
  trust,
  empathy,
  customer_empathy,
  intoxication,
  sales,
  revenue,
  discount,
  asks,
  meetings,
  chases,
  churned_accounts
};
inline constexpr int outcome_count = 24;
extern const std::array<MeasureInfo, outcome_count> outcome_info;

/// Results per week and group: means over the salespeople of the group.
enum class Weekly {
  influence,
  customer_power,
  trust,
  empathy,
  customer_empathy,
  intoxication,
  talk_share,
  customer_orientation,
  sales_orientation,
  knowledge,
  sales,
  revenue,
  discount,
  asks,
  chases,
  churned_accounts
};
inline constexpr int weekly_count = 16;
/// The first six, means over turns, also have quantiles over salespeople.
inline constexpr int weekly_quantile_count = 6;
extern const std::array<MeasureInfo, weekly_count> weekly_info;

inline constexpr std::array<double, 5> quantile_levels{0.1, 0.25, 0.5, 0.75, 0.9};

/// Group 0 is everybody; then attachment category x genotype group.
inline constexpr int group_count = 17;
extern const std::array<std::string_view, group_count> group_names;

/// Totals of a run.
enum class Total {
  turns,
  sales,
  revenue,
  meetings,
  asks,
  chases,
  churned_accounts,
  mean_discount,
  revenue_gini,
  churn_rate,
  customer_orientation_sales_correlation
};
inline constexpr int total_count = 11;
extern const std::array<MeasureInfo, total_count> total_info;

/// One turn of a relationship that was written down.
struct TranscriptLine {
  std::int32_t replicate, salesperson, account, account_id, week, meeting, turn, member;
  std::int32_t move;  // index into move_names
  bool engaged, sold, refused;
  float influence, insight, commitment, common_ground, ceiling, demand;  // S N G M F D
  float customer_power, customer_empathy, customer_intoxication, trust;  // C Ec Ac T
  float empathy, intoxication, expected_influence, reward;               // E A V r
};

/// Everything that one run (one replicate) leaves behind. Undefined values are NaN.
struct RunResult {
  std::int32_t replicate = 0;
  std::uint64_t digest = 0;  // of all final states and results of the agents
  std::array<std::vector<float>, outcome_count> outcomes;  // [outcome][salesperson]
  std::vector<float> move_share;                           // [salesperson][move], all weeks
  std::vector<float> survey_move_share;                    // [salesperson][move], survey weeks
  std::vector<std::uint8_t> treated_by;                    // [intervention][salesperson]
  std::vector<std::uint8_t> group;                         // [salesperson], 1 .. group_count - 1
  std::array<std::int32_t, group_count> group_size{};      // salespeople
  std::vector<float> weekly_mean;                          // [weekly][week][group]
  std::vector<float> weekly_quantile;  // [weekly_quantile][week][group][quantile]
  std::vector<float> trajectory;       // [weekly][week][salesperson], when asked for
  std::vector<TranscriptLine> transcript;
  std::array<double, total_count> totals{};
};

}  // namespace dyad::model
