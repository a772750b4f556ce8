#include "bench/micro/warm_population.hpp"

#include <time.h>

#include "sim/model/built_in_attachment_table.hpp"
#include "sim/model/interventions.hpp"
#include "sim/model/market.hpp"
#include "sim/model/parameters/keys.hpp"
#include "sim/model/population.hpp"
#include "sim/model/tally.hpp"
#include "sim/model/team.hpp"
#include "sim/model/week_setting.hpp"

namespace dyad::bench {

using namespace model;

namespace {

Parameters parameters_for(int blocks) {
  Parameters parameters = default_parameters();
  parameters.run.seed = 1;
  parameters.attachment.cells = built_in_attachment_table();
  parameters.population.team_size = 8;
  parameters.population.teams = blocks * block_lanes / 8;
  return parameters;
}

/// Of this thread: what other programs do to the machine counts for little.
double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

}  // namespace

WarmPopulation::WarmPopulation(const Kernel& kernel, int blocks, int weeks)
    : parameters_(parameters_for(blocks)),
      rules_(rules_of(parameters_)),
      kernel_(kernel),
      population_(empty_population(parameters_)),
      warm_weeks_(weeks) {
  const PopulationBuilder builder(parameters_, 0);
  for (std::int64_t block = 0; block < blocks; ++block) builder.fill_block(population_, block);
  builder.fill_leaders(population_);
  while (week_ < warm_weeks_) hold_week();
  warm_ = population_;
}

double WarmPopulation::hold_week() {
  if (week_ == parameters_.run.weeks) {
    population_ = warm_;
    week_ = warm_weeks_;
  }
  const WeekBasis basis(parameters_, week_);
  for (std::int64_t block = 0; block < population_.shape.blocks; ++block) {
    set_week(basis, population_, block);
    clear_week(population_.salespeople[static_cast<std::size_t>(block)]);
  }
  const double taken = run_kernel();
  end_week();
  ++week_;
  return taken;
}

double WarmPopulation::run_kernel() {
  const WeekPlan plan{&rules_, SeedKey(parameters_.run.seed), static_cast<int>(week_), {}};
  const double began = processor_seconds();
  for (std::int64_t block = 0; block < population_.shape.blocks; ++block) {
    kernel_.run_week(plan, view_of(population_, block, 0));
  }
  return processor_seconds() - began;
}

void WarmPopulation::end_week() {
  std::vector<Vacancy> vacancies;
  for (std::int64_t block = 0; block < population_.shape.blocks; ++block) {
    collect_vacancies(population_, block, vacancies);
  }
  exchange_accounts(parameters_, week_, vacancies, population_);
  for (std::int64_t team = 0; team < parameters_.population.teams; ++team) {
    learn_in_team(parameters_.team, population_, team);
  }
}

std::int64_t WarmPopulation::turns() const {
  float turns = 0;  // whole numbers far below 2^24
  for (const SalespersonColumns& people : population_.salespeople) {
    for (const Lanes& made : people.tally.moves) {
      for (const float count : made.lane) turns += count;
    }
  }
  return static_cast<std::int64_t>(turns);
}

}  // namespace dyad::bench
