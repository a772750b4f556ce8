#include "sim/model/tally.hpp"

#include <initializer_list>
#include <limits>

#include "sim/base/lanes/cloned.hpp"

namespace dyad::model {
namespace {

constexpr float undefined = std::numeric_limits<float>::quiet_NaN();

float ratio(double part, double whole) {
  return whole > 0 ? static_cast<float>(part / whole) : undefined;
}

/// Moves by count, whichever period they were counted in.
struct Moves {
  std::array<double, move_count> count;

  double all() const {
    double sum = 0;
    for (double each : count) sum += each;
    return sum;
  }
  double of(Move move) const { return count[index_of(move)]; }

  float customer_orientation() const {
    return ratio(of(Move::ask) + of(Move::observe) + of(Move::tailor) + of(Move::release),
                 all() - of(Move::close));
  }
  float sales_orientation() const { return ratio(of(Move::push), all() - of(Move::close)); }
  float talk_share(const std::array<float, move_count>& listen) const {
    double listening = 0;
    for (std::size_t m = 0; m < move_count; ++m) {
      listening += count[m] * static_cast<double>(listen[m]);
    }
    return 1 - ratio(listening, all());
  }
};

/// part / whole in every lane. A quotient of floats is the same bits, rounded once from the exact
/// value or by way of a double.
inline Lanes ratio(const Lanes& part, const Lanes& whole) {
  Lanes result;
  for (int lane = 0; lane < block_lanes; ++lane) {
    result[lane] = whole[lane] > 0 ? part[lane] / whole[lane] : undefined;
  }
  return result;
}

/// Sums of whole numbers, exact in any order.
inline Lanes sum_of(const WeekTally<Lanes>& week, std::initializer_list<Move> moves) {
  Lanes sum;
  for (const Move move : moves) {
    for (int lane = 0; lane < block_lanes; ++lane) sum[lane] += week.moves[index_of(move)][lane];
  }
  return sum;
}

inline Lanes talk_share_of(const WeekTally<Lanes>& week, const Lanes& turns,
                           const std::array<float, move_count>& listen) {
  Sums listening;
  for (std::size_t m = 0; m < move_count; ++m) {
    for (int lane = 0; lane < block_lanes; ++lane) {
      listening[lane] += static_cast<double>(week.moves[m][lane]) * static_cast<double>(listen[m]);
    }
  }
  Lanes share;
  for (int lane = 0; lane < block_lanes; ++lane) {
    share[lane] = 1 - ratio(listening[lane], static_cast<double>(turns[lane]));
  }
  return share;
}

inline void add_to(Sums& sums, const Lanes& column) {
  for (int lane = 0; lane < block_lanes; ++lane) sums[lane] += static_cast<double>(column[lane]);
}

}  // namespace

void clear_week(SalespersonColumns& people) { people.tally = {}; }

DYAD_CLONED void add_week(SalespersonColumns& people, bool survey) {
  const auto& week = people.tally;
  RunTally<Sums>& total = people.total;
  const std::array<const Lanes*, 6> states{
      &week.influence, &week.customer_power,   &week.trust,
      &week.empathy,   &week.customer_empathy, &week.intoxication};
  for (std::size_t k = 0; k < states.size(); ++k) add_to(total.state_sums[k], *states[k]);
  add_to(total.sales, week.sales);
  add_to(total.revenue, week.revenue);
  add_to(total.discount, week.discount);
  add_to(total.chases, week.chases);
  for (int lane = 0; lane < block_lanes; ++lane) {
    total.churned[lane] += people.churned[static_cast<std::size_t>(lane)];
  }
  Lanes turns;  // whole numbers, exact in any order
  for (std::size_t m = 0; m < move_count; ++m) {
    for (int lane = 0; lane < block_lanes; ++lane) turns[lane] += week.moves[m][lane];
    add_to(total.moves[m], week.moves[m]);
    if (survey) add_to(total.survey_moves[m], week.moves[m]);
  }
  add_to(total.turns, turns);
}

DYAD_CLONED std::array<Lanes, weekly_count> weekly_values(
    const SalespersonColumns& people, const std::array<float, move_count>& listen) {
  const auto& week = people.tally;
  const Lanes offers = sum_of(week, {Move::ask, Move::observe, Move::tailor, Move::release});
  const Lanes others = sum_of(week, {Move::ask, Move::observe, Move::tailor, Move::release,
                                     Move::pitch, Move::push, Move::socialise});
  const Lanes& asks = week.moves[index_of(Move::close)];
  Lanes turns = others, churned;
  for (int lane = 0; lane < block_lanes; ++lane) {
    turns[lane] += asks[lane];
    churned[lane] = static_cast<float>(people.churned[static_cast<std::size_t>(lane)]);
  }
  std::array<Lanes, weekly_count> values;
  const auto of = [&](Weekly measure) -> Lanes& {
    return values[static_cast<std::size_t>(measure)];
  };
  of(Weekly::influence) = ratio(week.influence, turns);
  of(Weekly::customer_power) = ratio(week.customer_power, turns);
  of(Weekly::trust) = ratio(week.trust, turns);
  of(Weekly::empathy) = ratio(week.empathy, turns);
  of(Weekly::customer_empathy) = ratio(week.customer_empathy, turns);
  of(Weekly::intoxication) = ratio(week.intoxication, turns);
  of(Weekly::talk_share) = talk_share_of(week, turns, listen);
  of(Weekly::customer_orientation) = ratio(offers, others);
  of(Weekly::sales_orientation) = ratio(week.moves[index_of(Move::push)], others);
  of(Weekly::knowledge) = people.knowledge;
  of(Weekly::sales) = week.sales;
  of(Weekly::revenue) = week.revenue;
  of(Weekly::discount) = ratio(week.discount, week.sales);
  of(Weekly::asks) = asks;
  of(Weekly::chases) = week.chases;
  of(Weekly::churned_accounts) = churned;
  return values;
}

float outcome_value(const SalespersonColumns& people, int lane, const RunTally<double>& total,
                    Outcome outcome, const std::array<float, move_count>& listen) {
  const auto at = static_cast<std::size_t>(lane);
  const Moves survey{total.survey_moves};
  const auto per_turn = [&](std::size_t state) {
    return ratio(total.state_sums[state], total.turns);
  };
  switch (outcome) {
    case Outcome::anxiety:
      return people.traits.anxiety[lane];
    case Outcome::avoidance:
      return people.traits.avoidance[lane];
    case Outcome::drd4_7r:
      return people.drd4_7r[at];
    case Outcome::drd2_a1:
      return people.drd2_a1[at];
    case Outcome::knowledge:
      return people.knowledge[lane];
    case Outcome::trait_empathy:
      return people.traits.trait_empathy[lane];
    case Outcome::customer_orientation:
      return survey.customer_orientation();
    case Outcome::sales_orientation:
      return survey.sales_orientation();
    case Outcome::talk_share:
      return survey.talk_share(listen);
    case Outcome::influence:
      return per_turn(0);
    case Outcome::customer_power:
      return per_turn(1);
    case Outcome::trust:
      return per_turn(2);
    case Outcome::empathy:
      return per_turn(3);
    case Outcome::customer_empathy:
      return per_turn(4);
    case Outcome::intoxication:
      return per_turn(5);
    case Outcome::sales:
      return static_cast<float>(total.sales);
    case Outcome::revenue:
      return static_cast<float>(total.revenue);
    case Outcome::discount:
      return ratio(total.discount, total.sales);
    case Outcome::asks:
      return static_cast<float>(total.moves[index_of(Move::close)]);
    case Outcome::chases:
      return static_cast<float>(total.chases);
    case Outcome::churned_accounts:
      return static_cast<float>(total.churned);
    case Outcome::team:
    case Outcome::treated:
    case Outcome::meetings:
      break;  // known to the run, not to the salesperson: see outcomes.cpp
  }
  return undefined;
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
