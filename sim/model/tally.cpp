#include "sim/model/tally.hpp"

#include <limits>
#include <span>

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

Moves moves_of_week(const WeekTally<Lanes>& tally, int lane) {
  Moves moves{};
  for (std::size_t m = 0; m < move_count; ++m) {
    moves.count[m] = static_cast<double>(tally.moves[m][lane]);
  }
  return moves;
}

}  // namespace

void clear_week(SalespersonColumns& people) { people.tally = {}; }

void add_week(SalespersonColumns& people, bool survey) {
  const auto& week = people.tally;
  const std::array<const Lanes*, 6> states{
      &week.influence, &week.customer_power,   &week.trust,
      &week.empathy,   &week.customer_empathy, &week.intoxication};
  for (int lane = 0; lane < block_lanes; ++lane) {
    RunTally& total = people.total[static_cast<std::size_t>(lane)];
    for (std::size_t k = 0; k < states.size(); ++k) {
      total.state_sums[k] += static_cast<double>((*states[k])[lane]);
    }
    total.sales += static_cast<double>(week.sales[lane]);
    total.revenue += static_cast<double>(week.revenue[lane]);
    total.discount += static_cast<double>(week.discount[lane]);
    total.chases += static_cast<double>(week.chases[lane]);
    total.churned += people.churned[static_cast<std::size_t>(lane)];
    for (std::size_t m = 0; m < move_count; ++m) {
      const auto count = static_cast<double>(week.moves[m][lane]);
      total.turns += count;
      total.moves[m] += count;
      if (survey) total.survey_moves[m] += count;
    }
  }
}

float weekly_value(const SalespersonColumns& people, int lane, Weekly measure,
                   const std::array<float, move_count>& listen) {
  const auto& week = people.tally;
  const auto per_turn = [&](const Lanes& sum) {
    return ratio(static_cast<double>(sum[lane]), moves_of_week(week, lane).all());
  };
  switch (measure) {
    case Weekly::influence:
      return per_turn(week.influence);
    case Weekly::customer_power:
      return per_turn(week.customer_power);
    case Weekly::trust:
      return per_turn(week.trust);
    case Weekly::empathy:
      return per_turn(week.empathy);
    case Weekly::customer_empathy:
      return per_turn(week.customer_empathy);
    case Weekly::intoxication:
      return per_turn(week.intoxication);
    case Weekly::talk_share:
      return moves_of_week(week, lane).talk_share(listen);
    case Weekly::customer_orientation:
      return moves_of_week(week, lane).customer_orientation();
    case Weekly::sales_orientation:
      return moves_of_week(week, lane).sales_orientation();
    case Weekly::knowledge:
      return people.knowledge[lane];
    case Weekly::sales:
      return week.sales[lane];
    case Weekly::revenue:
      return week.revenue[lane];
    case Weekly::discount:
      return ratio(static_cast<double>(week.discount[lane]), static_cast<double>(week.sales[lane]));
    case Weekly::asks:
      return week.moves[index_of(Move::close)][lane];
    case Weekly::chases:
      return week.chases[lane];
    case Weekly::churned_accounts:
      return static_cast<float>(people.churned[static_cast<std::size_t>(lane)]);
  }
  return undefined;
}

float outcome_value(const SalespersonColumns& people, int lane, Outcome outcome,
                    const std::array<float, move_count>& listen) {
  const auto at = static_cast<std::size_t>(lane);
  const RunTally& total = people.total[at];
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

std::array<float, move_count> listening_of(const Parameters& parameters) {
  std::array<float, move_count> listen{};
  for (std::size_t m = 0; m < move_count; ++m) {
    listen[m] = static_cast<float>(parameters.moves[m].listen);
  }
  return listen;
}

}  // namespace dyad::model
