// What is measured (docs/odd.md, 5): all tables of measures, and the result of one run.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "sim/model/measures/groups.hpp"
#include "sim/model/measures/leaders.hpp"
#include "sim/model/measures/outcomes.hpp"
#include "sim/model/measures/totals.hpp"
#include "sim/model/measures/weekly.hpp"

namespace dyad::model {

inline constexpr std::array<double, 5> quantile_levels{0.1, 0.25, 0.5, 0.75, 0.9};

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
  std::array<std::vector<float>, leader_score_count> leaders;  // [score][team]
  std::vector<std::uint8_t> leader_category;  // [team], index into attachment_categories
  std::vector<float> weekly_mean;             // [weekly][week][group]
  std::vector<float> weekly_quantile;         // [weekly_quantile][week][group][quantile]
  std::vector<float> trajectory;              // [weekly][week][salesperson], when asked for
  std::vector<TranscriptLine> transcript;
  std::array<double, total_count> totals{};

  const std::vector<float>& of(Outcome outcome) const { return outcomes[outcome.index()]; }
  double of(Total total) const { return totals[total.index()]; }
};

}  // namespace dyad::model
