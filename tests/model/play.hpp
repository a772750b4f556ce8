// Playing weeks without the engine: the schedule of docs/odd.md, section 3, on one thread; and
// looking at every number of a population.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "sim/model/interventions.hpp"
#include "sim/model/kernel/kernels.hpp"
#include "sim/model/market.hpp"
#include "sim/model/tally.hpp"
#include "sim/model/team.hpp"
#include "sim/model/week_setting.hpp"
#include "tests/model/fixtures.hpp"

namespace dyad::test {

/// The week of every block up to its end, without market and teams. `hold(plan, block)` does what a
/// kernel does.
template <class Hold>
void hold_week(const model::Parameters& p, model::Population& population, int week, Hold hold) {
  const model::Rules rules = model::rules_of(p);
  const std::vector<int> prepared = model::prepared_questions_of(p);
  const model::WeekPlan plan{&rules, model::SeedKey(p.run.seed), week, prepared};
  for (std::int64_t block = 0; block < population.shape.blocks; ++block) {
    model::set_week({p, week}, population, block);
    model::clear_week(population.salespeople[static_cast<std::size_t>(block)]);
    hold(plan, model::view_of(population, block, prepared.size()));
  }
}

/// The first week's learning of one team, without anything else of the week.
inline void learn(const model::Parameters& p, model::Population& population, std::int64_t team) {
  for (std::int64_t block = 0; block < population.shape.blocks; ++block) {
    model::set_week({p, 0}, population, block);
  }
  model::learn_in_team(p.team, population, team);
}

/// One whole week of one replicate.
inline void play_week(const model::Parameters& p, model::Population& population, int week,
                      const model::Kernel& kernel, std::uint32_t replicate = 0) {
  hold_week(p, population, week, kernel.run_week);
  std::vector<model::Vacancy> vacancies;
  for (std::int64_t block = 0; block < population.shape.blocks; ++block) {
    model::collect_vacancies(population, block, vacancies);
  }
  model::exchange_accounts(p, week, vacancies, population);
  for (std::int64_t team = 0; team < p.population.teams; ++team) {
    model::learn_in_team(p.team, population, team);
  }
  for (auto& people : population.salespeople) {
    model::add_week(people, week >= p.run.weeks - p.run.survey_weeks);
  }
}

inline model::Population play(const model::Parameters& p, const model::Kernel& kernel,
                              std::uint32_t replicate = 0) {
  model::Population population = found(p, replicate);
  for (int week = 0; week < p.run.weeks; ++week) play_week(p, population, week, kernel, replicate);
  return population;
}

/// Calls f with every column of one block: those of salespeople, accounts and customers.
template <class F>
void each_column(model::Population& population, std::int64_t block, F f) {
  const auto visit = [&](model::Lanes& column, const model::Lanes&) { f(column); };
  const auto all = [&](auto& fields) {
    std::decay_t<decltype(fields)>::zip(fields, fields, visit);
  };
  auto& people = population.salespeople[static_cast<std::size_t>(block)];
  all(people.traits), all(people.state), all(people.setting), all(people.tally);
  f(people.knowledge), f(people.reputation);
  for (int slot = 0; slot < population.shape.accounts; ++slot) {
    auto& account = population.accounts[population.shape.account(block, slot)];
    f(account.value), f(account.fit), f(account.members), f(account.demand);
    f(account.meetings), f(account.chased);
    all(account.relationship);
    for (int j = 0; j < population.shape.members_max; ++j) {
      auto& customer = population.customers[population.shape.customer(block, slot, j)];
      all(customer.traits), all(customer.state);
    }
  }
}

/// All bits of one lane: columns, account ids and sums over the weeks so far.
inline std::vector<std::uint64_t> lane_bits(model::Population& population, std::int64_t block,
                                            int lane) {
  std::vector<std::uint64_t> bits;
  each_column(population, block, [&](const model::Lanes& column) {
    bits.push_back(std::bit_cast<std::uint32_t>(column[lane]));
  });
  const auto at = static_cast<std::size_t>(lane);
  for (int slot = 0; slot < population.shape.accounts; ++slot) {
    bits.push_back(population.accounts[population.shape.account(block, slot)].id[at]);
  }
  const auto total = model::total_of(population.salespeople[static_cast<std::size_t>(block)], lane);
  model::RunTally<double>::zip(
      total, total, [&](double x, double) { bits.push_back(std::bit_cast<std::uint64_t>(x)); });
  return bits;
}

/// All bits of everybody, empty lanes left out.
inline std::vector<std::uint64_t> all_bits(model::Population& population) {
  std::vector<std::uint64_t> bits;
  for (std::int64_t block = 0; block < population.shape.blocks; ++block) {
    for (int lane = 0; lane < population.shape.lanes(block); ++lane) {
      const auto more = lane_bits(population, block, lane);
      bits.insert(bits.end(), more.begin(), more.end());
    }
  }
  return bits;
}

}  // namespace dyad::test
