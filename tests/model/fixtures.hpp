// What the tests of the model share: parameters, a population, and two people in the middle of a
// meeting.
#pragma once

#include <catch2/catch.hpp>
#include <cstdint>

#include "sim/model/built_in_attachment_table.hpp"
#include "sim/model/kernel/meeting_state.hpp"
#include "sim/model/parameters/keys.hpp"
#include "sim/model/population.hpp"
#include "tests/base/dice.hpp"

namespace dyad::test {

/// Equal but for the rounding of a few operations in float.
inline Approx near(double x) { return Approx(x).epsilon(3e-6).margin(3e-6); }

/// All defaults, with the attachment table that is compiled in.
inline model::Parameters defaults(model::Integer seed = 1) {
  model::Parameters parameters = model::default_parameters();
  parameters.run.seed = seed;
  parameters.attachment.cells = model::built_in_attachment_table();
  return parameters;
}

/// The same with three teams of seven, five accounts and eight weeks: 21 salespeople leave eleven
/// lanes of the second block empty.
inline model::Parameters small(model::Integer seed = 1) {
  model::Parameters parameters = defaults(seed);
  parameters.population.teams = 3;
  parameters.population.team_size = 7;
  parameters.population.accounts = 5;
  parameters.run.weeks = 8;
  parameters.run.survey_weeks = 4;
  return parameters;
}

/// Everybody of one replicate, before the first week.
inline model::Population found(const model::Parameters& parameters, std::uint32_t replicate = 0) {
  model::Population population = model::empty_population(parameters);
  const model::PopulationBuilder builder(parameters, replicate);
  for (std::int64_t block = 0; block < population.shape.blocks; ++block) {
    builder.fill_block(population, block);
  }
  builder.fill_leaders(population);
  return population;
}

/// A salesperson and an account of up to `capacity` members in the middle of a meeting, one lane
/// wide: round numbers to calculate with. Parameters are at their defaults.
template <int capacity>
struct MeetingFixture {
  model::Parameters p = defaults();
  model::MeetingContext<float, capacity> context{};
  model::MeetingState<float, capacity> state{};

  model::Rules rules() const { return rules_of(p); }
};

/// `capacity` members, all alike.
template <int capacity = 1>
MeetingFixture<capacity> meeting_fixture() {
  MeetingFixture<capacity> d;
  d.context.members_max = capacity;
  d.context.members = capacity;
  d.context.value = 1;
  auto& me = d.context.traits;
  me.anxiety = 0.5F, me.avoidance = -1, me.trait_empathy = 0.6F, me.sensitivity = 1;
  me.erosion = 0.8F, me.novelty_weight = 0.9F, me.approval_weight = 0.4F;
  me.learning_rate = 0.05F, me.value_weight = 2;
  d.context.setting.knowledge = 0.5F, d.context.setting.erosion = 0.8F;
  d.context.customers.fill(
      {.will = 0.5F, .trait_empathy = 0.55F, .closeness_need = 0.4F, .sensitivity = 1});
  d.state.customers.fill({.power = 0.5F,
                          .empathy = 0.5F,
                          .intoxication = 0.1F,
                          .expected_power = 0.4F,
                          .trust = 0.3F});
  d.state.salesperson.empathy = 0.6F, d.state.salesperson.intoxication = 0.2F;
  d.state.salesperson.expected_influence = 0.3F;
  d.state.relationship = {.influence = 0.4F,
                          .insight = 0.3F,
                          .commitment = 0.2F,
                          .common_ground = capacity > 1 ? 0.5F : 1.0F,
                          .ceiling = 1};
  d.state.demand = 1;
  return d;
}

/// Moves every number of the model by up to a third, so that no two of them are equal.
inline void shake(Dice& dice, model::Parameters& parameters) {
  for (const model::Key& key : model::keys_of(parameters)) {
    if (auto* const* number = std::get_if<double*>(&key.place)) {
      **number *= dice.between(2.0 / 3, 4.0 / 3);
    }
  }
}

/// A meeting whose every number is random, parameters included; `members` of the seats are taken.
template <int capacity>
MeetingFixture<capacity> random_meeting(Dice& dice, int members) {
  MeetingFixture<capacity> d;
  shake(dice, d.p);
  const auto fill = [&](float& x, const float&) { x = dice.unit(); };
  auto& t = d.context;
  decltype(t.traits)::zip(t.traits, t.traits, fill);
  decltype(t.setting)::zip(t.setting, t.setting, fill);
  for (auto& each : t.customers) std::decay_t<decltype(each)>::zip(each, each, fill);
  decltype(d.state)::zip(d.state, d.state, capacity, fill);
  t.members_max = capacity;
  t.members = static_cast<float>(members);
  t.value = dice.unit() + 0.5F;
  t.fit = dice.unit() - 0.5F;
  t.first_meeting = dice.unit() < 0.5F ? 1.0F : 0.0F;
  t.traits.anxiety = 4 * dice.unit() - 2;
  t.traits.avoidance = 4 * dice.unit() - 2;
  t.traits.territory = 2 * dice.unit() - 1;
  if (members == 1) d.state.relationship.common_ground = 1;
  return d;
}

}  // namespace dyad::test
