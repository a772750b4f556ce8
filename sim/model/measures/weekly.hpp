// What is measured of each salesperson in a week, and averaged over groups (docs/odd.md, 5).
#pragma once

#include "sim/model/measures/measure.hpp"
#include "sim/model/state.hpp"

namespace dyad::model {

/// A week of a block's salespeople.
struct WeekOfBlock {
  const SalespersonColumns& columns;
  const std::array<float, move_count>& listen;
  Lanes turns;
};

struct WeeklyInfo {
  std::string_view name, long_name, unit;
  float (*value)(const WeekOfBlock&, int lane);  // NaN where it is undefined
  bool quantiles = false;                        // taken over salespeople; those come first
};

template <auto sum>
float week_mean_over_turns(const WeekOfBlock& w, int lane) {
  return ratio((w.columns.tally.*sum)[lane], w.turns[lane]);
}
template <auto sum>
float sum_of_week(const WeekOfBlock& w, int lane) {
  return (w.columns.tally.*sum)[lane];
}
/// The counts of moves of one lane.
struct MovesOfLane {
  const std::array<Lanes, move_count>& moves;
  int lane;
  float operator[](std::size_t move) const { return moves[move][lane]; }
};
template <Orientation orientation>
float week_share_of(const WeekOfBlock& w, int lane) {
  return share_of(orientation, MovesOfLane{w.columns.tally.moves, lane});
}

inline constexpr std::array weekly_info{
    WeeklyInfo{"weekly_influence", "influence of the salesperson, mean over the week's turns", "1",
               week_mean_over_turns<&WeekTally<Lanes>::influence>, true},
    WeeklyInfo{"weekly_customer_power", "power of the customer, mean over the week's turns", "1",
               week_mean_over_turns<&WeekTally<Lanes>::customer_power>, true},
    WeeklyInfo{"weekly_trust", "trust of the customer, mean over the week's turns", "1",
               week_mean_over_turns<&WeekTally<Lanes>::trust>, true},
    WeeklyInfo{"weekly_empathy", "empathy of the salesperson, mean over the week's turns", "1",
               week_mean_over_turns<&WeekTally<Lanes>::empathy>, true},
    WeeklyInfo{"weekly_customer_empathy", "empathy of the customer, mean over the week's turns",
               "1", week_mean_over_turns<&WeekTally<Lanes>::customer_empathy>, true},
    WeeklyInfo{"weekly_intoxication", "intoxication of the salesperson, mean over the week's turns",
               "1", week_mean_over_turns<&WeekTally<Lanes>::intoxication>, true},
    WeeklyInfo{"weekly_talk_share", "share of talking in the week", "1",
               [](const WeekOfBlock& w, int lane) {
                 return talk_share(MovesOfLane{w.columns.tally.moves, lane}, w.listen);
               }},
    WeeklyInfo{"weekly_customer_orientation",
               "share of ask, observe, tailor and release among the week's moves other than close",
               "1", week_share_of<Orientation::customer>},
    WeeklyInfo{"weekly_sales_orientation", "share of push among the week's moves other than close",
               "1", week_share_of<Orientation::sales>},
    WeeklyInfo{"weekly_knowledge", "knowledge at the end of the week", "1",
               [](const WeekOfBlock& w, int lane) { return w.columns.knowledge[lane]; }},
    WeeklyInfo{"weekly_sales", "sales in the week", "1", sum_of_week<&WeekTally<Lanes>::sales>},
    WeeklyInfo{"weekly_revenue",
               "revenue in the week, in units of the mean value of a one-member account", "1",
               sum_of_week<&WeekTally<Lanes>::revenue>},
    WeeklyInfo{"weekly_discount", "discount given, mean over the week's sales", "1",
               [](const WeekOfBlock& w, int lane) {
                 return ratio(w.columns.tally.discount[lane], w.columns.tally.sales[lane]);
               }},
    WeeklyInfo{"weekly_asks", "times asked for the order in the week", "1",
               [](const WeekOfBlock& w, int lane) {
                 return w.columns.tally.moves[index_of(Move::close)][lane];
               }},
    WeeklyInfo{"weekly_chases", "chases in the week", "1", sum_of_week<&WeekTally<Lanes>::chases>},
    WeeklyInfo{"weekly_churned_accounts", "accounts that left in the week", "1",
               [](const WeekOfBlock& w, int lane) {
                 return static_cast<float>(w.columns.churned[static_cast<std::size_t>(lane)]);
               }},
};
inline constexpr std::size_t weekly_count = weekly_info.size();
inline constexpr std::size_t weekly_quantile_count = [] {
  std::size_t count = 0;
  while (weekly_info.at(count).quantiles) ++count;
  return count;
}();

using Weekly = MeasureIn<weekly_info>;

}  // namespace dyad::model
