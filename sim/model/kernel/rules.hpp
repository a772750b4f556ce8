// The parameters as a turn uses them: in float, and the table of moves as columns to look up.
#pragma once

#include "sim/model/kernel/numbers.hpp"
#include "sim/model/parameters/parameters.hpp"

namespace dyad::model {

/// A table of parameters in float.
template <template <class> class Table>
Table<float> in_float(const Table<double>& table) {
  struct Odd {
    std::array<char, 3> bytes;
  };
  constexpr std::size_t count = sizeof(Table<double>) / sizeof(double);
  static_assert(sizeof(Table<Odd>) == count * sizeof(Odd), "a field is not of the table's type");
  using Numbers = std::array<double, count>;
  const auto numbers = __builtin_bit_cast(Numbers, table);
  std::array<float, count> converted{};
  for (std::size_t i = 0; i < count; ++i) converted[i] = static_cast<float>(numbers[i]);
  return __builtin_bit_cast(Table<float>, converted);
}

/// Attributes of the moves, one table each.
struct MoveTables {
  Table<move_count> listen, self, close, content, press, yield;
};

struct Rules {
  EngagementOf<float> engagement;
  InsightOf<float> insight;
  InfluenceOf<float> influence;
  CustomerPowerOf<float> customer_power;
  TrustOf<float> trust;
  CommitmentOf<float> commitment;
  CommonGroundOf<float> common_ground;
  PowerOf<float> power;
  ClosingOf<float> closing;
  NegotiationOf<float> negotiation;
  ChoiceOf<float> choice;
  LearningOf<float> learning;
  MarketOf<float> market;
  MoveTables moves;
  int meetings_per_week, max_turns;
  int opening_move;  // index of a move, or -1
};
Rules rules_of(const Parameters& parameters);

}  // namespace dyad::model
