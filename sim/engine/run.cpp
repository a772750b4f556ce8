#include "sim/engine/run.hpp"

#include <algorithm>

#include "sim/engine/transcripts.hpp"
#include "sim/model/outcomes.hpp"
#include "sim/model/population.hpp"
#include "sim/model/tally.hpp"
#include "sim/model/team.hpp"

namespace dyad::engine {

using namespace model;

Run::Run(const Parameters& parameters, std::uint32_t replicate, const Kernel& kernel, int threads)
    : parameters_(parameters),
      replicate_(replicate),
      kernel_(kernel),
      threads_(threads),
      rules_(rules_of(parameters)),
      prepared_questions_(prepared_questions_of(parameters)),
      listen_(listening_of(parameters)) {}

void Run::found() {
  population_ = empty_population(parameters_);
  const Founder founder(parameters_, replicate_);
#pragma omp parallel for num_threads(threads_) schedule(runtime)
  for (std::int64_t block = 0; block < population_.shape.blocks; ++block) {
    founder.fill_block(population_, block);
  }
  founder.fill_leaders(population_);
  const auto weeks = static_cast<std::size_t>(parameters_.run.weeks);
  result_.replicate = static_cast<std::int32_t>(replicate_);
  result_.weekly_mean.resize(weekly_count * weeks * group_count);
  result_.weekly_quantile.resize(weekly_quantile_count * weeks * group_count *
                                 quantile_levels.size());
  if (parameters_.measures.trajectories) {
    result_.trajectory.resize(weekly_count * weeks *
                              static_cast<std::size_t>(population_.shape.salespeople));
  }
}

RunResult Run::run(const std::function<void()>& after_week) {
  found();
  for (std::int64_t week = 0; week < parameters_.run.weeks; ++week) {
    step(week);
    after_week();
  }
  finish_result(parameters_, population_, result_);
  return std::move(result_);
}

void Run::step(std::int64_t week) {
  const std::vector<float> strengths = strengths_in(parameters_, week);
  hold_week(week, strengths);
  trade(week);
  const auto teams = static_cast<std::int64_t>(population_.leaders.size());
#pragma omp parallel for num_threads(threads_) schedule(runtime)
  for (std::int64_t team = 0; team < teams; ++team) {
    learn_in_team(parameters_, strengths, population_, team);
  }
  measure(week);
}

void Run::hold_week(std::int64_t week, const std::vector<float>& strengths) {
  const WeekPlan plan{&rules_, SeedKey(parameters_.run.seed), static_cast<int>(week),
                      prepared_questions_};
  TranscriptWriter transcripts(parameters_, replicate_, plan, result_.transcript);
#pragma omp parallel for num_threads(threads_) schedule(runtime)
  for (std::int64_t block = 0; block < population_.shape.blocks; ++block) {
    set_week(parameters_, strengths, population_, block);
    clear_week(population_.salespeople[static_cast<std::size_t>(block)]);
    const BlockView view = view_of(population_, block, prepared_questions_.size());
    transcripts.write(view, block);
    kernel_.run_week(plan, view);
  }
  transcripts.finish();
}

void Run::trade(std::int64_t week) {
  std::vector<Vacancy> vacancies;
  for (std::int64_t block = 0; block < population_.shape.blocks; ++block) {
    collect_vacancies(population_, block, vacancies);
  }
  hand_out(parameters_, replicate_, week, vacancies, population_);
}

void Run::measure(std::int64_t week) {
  const bool survey = week >= parameters_.run.weeks - parameters_.run.survey_weeks;
#pragma omp parallel for num_threads(threads_) schedule(runtime)
  for (std::int64_t block = 0; block < population_.shape.blocks; ++block) {
    add_week(population_.salespeople[static_cast<std::size_t>(block)], survey);
  }
  const Groups groups(population_);
  const auto weeks = static_cast<std::size_t>(parameters_.run.weeks);
  const auto w = static_cast<std::size_t>(week);
#pragma omp parallel for num_threads(threads_) schedule(runtime)
  for (int k = 0; k < weekly_count; ++k) {
    const bool quantiles = k < weekly_quantile_count;
    const GroupSummary summary =
        summarise(population_, groups, static_cast<Weekly>(k), listen_, quantiles);
    const std::size_t at = (static_cast<std::size_t>(k) * weeks + w) * group_count;
    std::copy(summary.mean.begin(), summary.mean.end(),
              result_.weekly_mean.begin() + static_cast<std::ptrdiff_t>(at));
    if (!quantiles) continue;
    for (std::size_t g = 0; g < group_count; ++g) {
      std::copy(summary.quantile[g].begin(), summary.quantile[g].end(),
                result_.weekly_quantile.begin() +
                    static_cast<std::ptrdiff_t>((at + g) * quantile_levels.size()));
    }
  }
  if (parameters_.measures.trajectories) keep_trajectory(week);
}

void Run::keep_trajectory(std::int64_t week) {
  const auto salespeople = static_cast<std::size_t>(population_.shape.salespeople);
  const auto weeks = static_cast<std::size_t>(parameters_.run.weeks);
  for (std::size_t k = 0; k < weekly_count; ++k) {
    float* row = &result_.trajectory[(k * weeks + static_cast<std::size_t>(week)) * salespeople];
    for (std::size_t i = 0; i < salespeople; ++i) {
      row[i] = weekly_value(population_.salespeople[i / block_lanes],
                            static_cast<int>(i % block_lanes), static_cast<Weekly>(k), listen_);
    }
  }
}

}  // namespace dyad::engine
