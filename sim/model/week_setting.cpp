#include "sim/model/week_setting.hpp"

#include "sim/model/cloned.hpp"
#include "sim/model/interventions.hpp"
#include "sim/model/kernel/choice.hpp"
#include "sim/model/kernel/power.hpp"
#include "sim/model/team.hpp"

namespace dyad::model {
namespace {

/// One salesperson's part of columns.
template <template <class> class Fields>
Fields<float> lane_of(const Fields<Lanes>& columns, int lane) {
  Fields<float> one;
  Fields<float>::zip(one, columns, [&](float& to, const Lanes& from) { to = from[lane]; });
  return one;
}

/// Lane by lane. (clang 19 forgets constructors that a function of several versions alone calls, so
/// all it needs comes from outside.)
DYAD_CLONED void set_people(const TeamParameters& team, const ChoiceOf<float>& choice,
                            const std::array<float, move_count>& habits,
                            const Training<Lanes>& training, const Leaders& leaders,
                            SalespersonColumns& people) {
  for (int lane = 0; lane < block_lanes; ++lane) {
    const Training<float> trained = lane_of(training, lane);
    const float anxiety = people.traits.anxiety[lane];
    const float coached = coaching_of(team, leaders.anxiety[lane], anxiety, trained.coaching);
    people.delegation[lane] = delegation_of(team, leaders.avoidance[lane], trained.delegation);
    people.setting.knowledge[lane] = clamp01(people.knowledge[lane] + trained.knowledge);
    people.setting.erosion[lane] = erosion_under(trained.humility, people.traits.erosion[lane]);
    people.setting.matching[lane] = trained.matching;
    const auto utility = fixed_utilities(choice, habits, anxiety, coached, trained);
    for (std::size_t m = 0; m < move_count; ++m) {
      people.setting.fixed_utility[m][lane] = utility[m];
    }
  }
}

std::array<float, move_count> habits_of(const Parameters& parameters) {
  std::array<float, move_count> habits{};
  for (std::size_t m = 0; m < move_count; ++m) {
    habits[m] = static_cast<float>(parameters.moves[m].habit);
  }
  return habits;
}

}  // namespace

void set_week(const Parameters& parameters, const std::vector<float>& strengths,
              Population& population, std::int64_t block) {
  set_people(parameters.team, in_float(parameters.choice), habits_of(parameters),
             training_of(parameters, strengths, population, block), leaders_of(population, block),
             population.salespeople[static_cast<std::size_t>(block)]);
  set_prepared(parameters, strengths, population, block);
}

}  // namespace dyad::model
