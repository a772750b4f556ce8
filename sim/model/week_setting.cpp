#include "sim/model/week_setting.hpp"

#include "sim/base/lanes/pack.hpp"
#include "sim/model/interventions.hpp"
#include "sim/model/kernel/choice.hpp"
#include "sim/model/kernel/power.hpp"
#include "sim/model/team.hpp"

namespace dyad::model {
namespace {

using Kind = InterventionKind;
using People = base::Pack<block_lanes>;

People all_of(const Lanes& column) {
  People people;
  load(people, column, 0);
  return people;
}

Training<People> all_of(const Training<Lanes>& columns) {
  Training<People> training;
  for (std::size_t k = 0; k < intervention_count; ++k) {
    training.strength[k] = all_of(columns.strength[k]);
  }
  return training;
}

void set_people(const WeekBasis& week, const Training<People>& training, const Leaders& leaders,
                SalespersonColumns& people) {
  const People anxiety = all_of(people.traits.anxiety);
  const People coached =
      coaching_of(week.team, all_of(leaders.anxiety), anxiety, training[Kind::leader_coaching]);
  store(people.delegation,
        delegation_of(week.team, all_of(leaders.avoidance), training[Kind::leader_delegation]), 0);
  auto& setting = people.setting;
  store(setting.knowledge, clamp01(all_of(people.knowledge) + training[Kind::knowledge]), 0);
  store(setting.erosion, erosion_under(training[Kind::humility], all_of(people.traits.erosion)), 0);
  store(setting.matching, training[Kind::attachment_awareness], 0);
  const auto utility = fixed_utilities(week.choice, week.habits, anxiety, coached, training);
  for (std::size_t m = 0; m < move_count; ++m) store(setting.fixed_utility[m], utility[m], 0);
}

}  // namespace

WeekBasis::WeekBasis(const Parameters& p, std::int64_t week)
    : parameters(p),
      strengths(strengths_in(p, week)),
      team(in_float(p.team)),
      choice(in_float(p.choice)) {
  for (std::size_t m = 0; m < move_count; ++m) habits[m] = static_cast<float>(p.moves[m].habit);
}

void set_week(const WeekBasis& week, Population& population, std::int64_t block) {
  const Parameters& p = week.parameters;
  set_people(week, all_of(training_of(p, week.strengths, population, block)),
             leaders_of(population, block),
             population.salespeople[static_cast<std::size_t>(block)]);
  set_prepared(p, week.strengths, population, block);
}

}  // namespace dyad::model
