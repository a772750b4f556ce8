#include "sim/model/tally.hpp"

#include <utility>

#include "sim/base/lanes/cloned.hpp"

namespace dyad::model {
namespace {

inline void add_to(Sums& sums, const Lanes& column) {
  for (int lane = 0; lane < block_lanes; ++lane) sums[lane] += static_cast<double>(column[lane]);
}

/// Whole numbers, exact in any order.
inline Lanes turns_of(const WeekTally<Lanes>& week) {
  Lanes turns;
  for (const Lanes& moves : week.moves) {
    for (int lane = 0; lane < block_lanes; ++lane) turns[lane] += moves[lane];
  }
  return turns;
}

/// One measure in all lanes: a loop that compilers make vectors of, since they know the row.
template <std::size_t measure>
inline void fill(Lanes& values, const WeekOfBlock& week) {
  constexpr auto value = weekly_info[measure].value;
  for (int lane = 0; lane < block_lanes; ++lane) values[lane] = value(week, lane);
}

template <std::size_t... measure>
inline void fill_all(std::array<Lanes, weekly_count>& values, const WeekOfBlock& week,
                     std::index_sequence<measure...>) {
  (fill<measure>(values[measure], week), ...);
}

}  // namespace

void clear_week(SalespersonColumns& people) { people.tally = {}; }

DYAD_CLONED void add_week(SalespersonColumns& people, bool survey) {
  const WeekTally<Lanes>& week = people.tally;
  RunTally<Sums>& total = people.total;
  const auto add = [](Sums& sums, const Lanes& column) { add_to(sums, column); };
  TurnSums<Lanes>::zip(total, week, add);
  MeetingSums<Lanes>::zip(total, week, add);
  for (int lane = 0; lane < block_lanes; ++lane) {
    total.churned[lane] += people.churned[static_cast<std::size_t>(lane)];
  }
  for (std::size_t m = 0; m < move_count; ++m) {
    add_to(total.moves[m], week.moves[m]);
    if (survey) add_to(total.survey_moves[m], week.moves[m]);
  }
  add_to(total.turns, turns_of(week));
}

DYAD_CLONED std::array<Lanes, weekly_count> weekly_values(
    const SalespersonColumns& people, const std::array<float, move_count>& listen) {
  const WeekOfBlock week{people, listen, turns_of(people.tally)};
  std::array<Lanes, weekly_count> values;
  fill_all(values, week, std::make_index_sequence<weekly_count>());
  return values;
}

RunTally<double> total_of(const SalespersonColumns& people, int lane) {
  RunTally<double> total{};
  RunTally<double>::zip(total, people.total,
                        [&](double& to, const Sums& column) { to = column[lane]; });
  return total;
}

std::array<float, move_count> listening_of(const Parameters& parameters) {
  std::array<float, move_count> listen{};
  for (std::size_t m = 0; m < move_count; ++m) {
    listen[m] = static_cast<float>(parameters.moves[m].listen);
  }
  return listen;
}

}  // namespace dyad::model
