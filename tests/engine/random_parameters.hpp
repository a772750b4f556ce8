// Parameters anywhere inside the declared ranges, with populations small enough to run many.
#pragma once

#include <algorithm>

#include "tests/model/fixtures.hpp"

namespace dyad::test {

/// Sizes: up to 36 salespeople, 6 accounts, 4 members, 3 weeks.
inline void draw_sizes(model::Parameters& p, Dice& dice) {
  const auto one_to = [&](int n) { return model::Integer{1 + dice.below(n)}; };
  p.population.teams = one_to(4), p.population.team_size = one_to(9);
  p.population.accounts = one_to(6);
  p.population.members_max = one_to(4);
  p.population.members_min = std::min(p.population.members_max, one_to(4));
  p.run.weeks = 3, p.run.survey_weeks = one_to(5);
  p.run.meetings_per_week = one_to(5), p.run.max_turns = one_to(25);
}

/// One to three interventions of any kind, as strong as their kind may be.
inline void draw_interventions(model::Parameters& p, Dice& dice) {
  using model::InterventionKind;
  for (int k = dice.below(4); k > 0; --k) {
    const auto kind = static_cast<InterventionKind>(dice.below(10));
    const bool utility = kind == InterventionKind::no_pitch ||
                         kind == InterventionKind::name_observations ||
                         kind == InterventionKind::redistribute_power ||
                         kind == InterventionKind::attachment_awareness;
    p.interventions.push_back(
        {kind, model::Integer{dice.below(3)},
         dice.below(2) == 0 ? model::no_end : model::Integer{dice.below(4)}, dice.between(0, 1),
         static_cast<model::TargetGroup>(dice.below(9)), dice.between(0, utility ? 3 : 1),
         dice.below(2) == 0 ? 0 : dice.between(0.001, 10), model::Integer{1 + dice.below(30)}});
  }
}

/// Every number anew. One set in three keeps near the defaults, one is at the ends of ranges, one
/// anywhere between.
inline model::Parameters random_parameters(std::uint32_t seed) {
  Dice dice(seed);
  model::Parameters p = defaults(model::Integer{seed});
  const int style = dice.below(3);
  for (const model::Key& key : model::keys_of(p)) {
    if (double* const* place = std::get_if<double*>(&key.place)) {
      const auto [low, high] = key.range;
      double& value = **place;
      const int pick = dice.below(4);
      if (style == 0) {
        value = std::clamp(value * dice.between(0.5, 2), low, high);
      } else if (style == 1 && pick < 3) {
        value = pick == 0 ? low : pick == 1 ? high : value;
      } else {
        value = dice.between(low, high);
      }
    } else if (std::string* const* text = std::get_if<std::string*>(&key.place)) {
      if (key.choices.empty()) continue;
      **text =
          key.choices[static_cast<std::size_t>(dice.below(static_cast<int>(key.choices.size())))];
    }
  }
  draw_sizes(p, dice);
  draw_interventions(p, dice);
  return p;
}

}  // namespace dyad::test
