// What the tests of the model share: parameters, a population, and a table with two people at it.
#pragma once

#include <catch2/catch.hpp>
#include <cstdint>
#include <random>

#include "sim/model/attachment.hpp"
#include "sim/model/kernel/scene.hpp"
#include "sim/model/parameters/keys.hpp"
#include "sim/model/population.hpp"

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
  const model::Founder founder(parameters, replicate);
  for (std::int64_t block = 0; block < population.shape.blocks; ++block) {
    founder.fill_block(population, block);
  }
  founder.fill_leaders(population);
  return population;
}

/// A salesperson and an account of up to `seats` members in the middle of a meeting, one lane wide:
/// round numbers to calculate with. Parameters are at their defaults.
template <int seats>
struct Desk {
  model::Parameters p = defaults();
  model::Table<float, seats> table{};
  model::Scene<float, seats> scene{};

  model::Rules rules() const { return rules_of(p); }
};

/// `seats` members, all alike.
template <int seats = 1>
Desk<seats> desk() {
  Desk<seats> d;
  d.table.members_max = seats;
  d.table.members = seats;
  d.table.value = 1;
  auto& me = d.table.traits;
  me.anxiety = 0.5F, me.avoidance = -1, me.trait_empathy = 0.6F, me.sensitivity = 1;
  me.erosion = 0.8F, me.novelty_weight = 0.9F, me.approval_weight = 0.4F;
  me.learning_rate = 0.05F, me.value_weight = 2;
  d.table.setting.knowledge = 0.5F, d.table.setting.erosion = 0.8F;
  d.table.customers.fill(
      {.will = 0.5F, .trait_empathy = 0.55F, .closeness_need = 0.4F, .sensitivity = 1});
  d.scene.customers.fill({.power = 0.5F,
                          .empathy = 0.5F,
                          .intoxication = 0.1F,
                          .expected_power = 0.4F,
                          .trust = 0.3F});
  d.scene.salesperson.empathy = 0.6F, d.scene.salesperson.intoxication = 0.2F;
  d.scene.salesperson.expected_influence = 0.3F;
  d.scene.relationship = {.influence = 0.4F,
                          .insight = 0.3F,
                          .commitment = 0.2F,
                          .common_ground = seats > 1 ? 0.5F : 1.0F,
                          .ceiling = 1};
  return d;
}

/// Random numbers for tests: the same on every machine.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  /// Uniform in [low, high).
  double between(double low, double high) {
    return low + (high - low) * static_cast<double>(engine_()) * 0x1p-32;
  }
  float unit() { return static_cast<float>(engine_() >> 8) * 0x1p-24F; }
  int below(int n) { return static_cast<int>(between(0, n)); }

 private:
  std::mt19937 engine_;
};

/// A desk whose every number is random; `members` of the seats are taken.
template <int seats>
Desk<seats> random_desk(Dice& dice, int members) {
  Desk<seats> d;
  const auto fill = [&](float& x, const float&) { x = dice.unit(); };
  auto& t = d.table;
  decltype(t.traits)::zip(t.traits, t.traits, fill);
  decltype(t.setting)::zip(t.setting, t.setting, fill);
  for (auto& each : t.customers) std::decay_t<decltype(each)>::zip(each, each, fill);
  decltype(d.scene)::zip(d.scene, d.scene, seats, fill);
  t.members_max = seats;
  t.members = static_cast<float>(members);
  t.value = dice.unit() + 0.5F;
  t.fit = dice.unit() - 0.5F;
  t.first_meeting = dice.unit() < 0.5F ? 1.0F : 0.0F;
  t.traits.anxiety = 4 * dice.unit() - 2;
  t.traits.avoidance = 4 * dice.unit() - 2;
  t.traits.territory = 2 * dice.unit() - 1;
  if (members == 1) d.scene.relationship.common_ground = 1;
  return d;
}

}  // namespace dyad::test
