#include "sim/engine/run.hpp"

#include <algorithm>
#include <utility>

#include "sim/engine/first_failure.hpp"
#include "sim/engine/transcripts.hpp"
#include "sim/model/outcomes.hpp"
#include "sim/model/population.hpp"
#include "sim/model/tally.hpp"
#include "sim/model/team.hpp"

namespace dyad::engine {

using namespace model;

Runs::Runs(const Parameters& parameters, std::int64_t first, std::int64_t count,
           const Kernel& kernel, int threads, Keep keep)
    : parameters_(parameters),
      first_(first),
      count_(count),
      kernel_(kernel),
      threads_(threads),
      keep_(keep),
      rules_(rules_of(parameters)),
      prepared_questions_(prepared_questions_of(parameters)),
      listen_(listening_of(parameters)) {}

std::vector<RunResult> Runs::run(const std::function<void()>& after_week) {
  found();
  prepare_results();
  for (std::int64_t week = 0; week < parameters_.run.weeks; ++week) {
    step(week);
    after_week();
  }
  for (std::int64_t place = 0; place < count_; ++place) {
    finish_result(parameters_, population_, place, results_[static_cast<std::size_t>(place)]);
  }
  return std::move(results_);
}

void Runs::found() {
  population_ = empty_population(parameters_, count_);
  const Founder founder(parameters_, static_cast<std::uint32_t>(first_));
  FirstFailure failure;
#pragma omp parallel for num_threads(threads_) schedule(runtime)
  for (std::int64_t block = 0; block < population_.shape.blocks; ++block) {
    failure.keep([&] { founder.fill_block(population_, block); });
  }
  failure.rethrow();
  founder.fill_leaders(population_);
}

void Runs::prepare_results() {
  const auto weeks = static_cast<std::size_t>(parameters_.run.weeks);
  results_.resize(static_cast<std::size_t>(count_));
  for (std::int64_t place = 0; place < count_; ++place) {
    RunResult& result = results_[static_cast<std::size_t>(place)];
    result.replicate = static_cast<std::int32_t>(first_ + place);
    if (!keep_.weekly) continue;
    groups_.emplace_back(population_, place);
    result.weekly_mean.resize(weekly_count * weeks * group_count);
    result.weekly_quantile.resize(weekly_quantile_count * weeks * group_count *
                                  quantile_levels.size());
    if (parameters_.measures.trajectories) {
      result.trajectory.resize(weekly_count * weeks *
                               static_cast<std::size_t>(population_.shape.each()));
    }
  }
  if (keep_.weekly) {
    week_.resize(weekly_count * static_cast<std::size_t>(population_.shape.salespeople));
  }
}

void Runs::step(std::int64_t week) {
  hold_week(week);
  match_accounts();
  end_week(week);
}

/// Everything that concerns nobody outside a block, while the block is in the cache.
void Runs::hold_week(std::int64_t week) {
  const std::vector<float> strengths = strengths_in(parameters_, week);
  const WeekPlan plan{&rules_, SeedKey(parameters_.run.seed), static_cast<int>(week),
                      prepared_questions_};
  const bool survey = week >= parameters_.run.weeks - parameters_.run.survey_weeks;
  TranscriptWriter transcripts(parameters_, first_, plan, population_.shape, results_);
  offers_.clear();
  FirstFailure failure;
#pragma omp parallel num_threads(threads_)
  {
    std::vector<Vacancy> vacancies;  // of this thread's blocks
    Offers offers;
#pragma omp for schedule(runtime) nowait
    for (std::int64_t block = 0; block < population_.shape.blocks; ++block) {
      failure.keep([&] {
        SalespersonColumns& people = population_.salespeople[static_cast<std::size_t>(block)];
        set_week(parameters_, strengths, population_, block);
        clear_week(people);
        const BlockView view = view_of(population_, block, prepared_questions_.size());
        transcripts.write(view, block);
        kernel_.run_week(plan, view);
        vacancies.clear();
        collect_vacancies(population_, block, vacancies);
        add_week(people, survey);
        if (keep_.weekly) keep_week(block);
        for (const Vacancy& each : vacancies) offers.add(parameters_, week, population_, each);
      });
    }
#pragma omp critical(dyad_offers)
    failure.keep([&] { offers_.append(std::move(offers)); });
  }
  failure.rethrow();
  transcripts.finish();
}

/// Knowledge is still that of the week's beginning: `keep_knowledge` mends this after learning.
void Runs::keep_week(std::int64_t block) {
  const auto b = static_cast<std::size_t>(block);
  const auto values = weekly_values(population_.salespeople[b], listen_);
  const auto salespeople = static_cast<std::size_t>(population_.shape.salespeople);
  const auto lanes = static_cast<std::size_t>(population_.shape.lanes(block));
  for (std::size_t k = 0; k < weekly_count; ++k) {
    std::copy_n(values[k].lane.begin(), lanes, &week_[k * salespeople + b * block_lanes]);
  }
}

/// Replicates stand one after the other, and trade among themselves.
void Runs::match_accounts() {
  offers_.sort();
  const std::span<const Offer> offers = offers_.all;
  const auto replicate_of = [&](std::size_t k) {
    return (offers[k].slot.block * block_lanes + offers[k].slot.lane) / population_.shape.each();
  };
  whose_.clear();
  for (std::size_t from = 0, to = 0; from < offers.size(); from = to) {
    while (to < offers.size() && replicate_of(to) == replicate_of(from)) ++to;
    for (const std::size_t k : match(offers.subspan(from, to - from))) {
      whose_.push_back(from + k);
    }
  }
}

/// What goes beyond blocks: accounts find their places, teams learn, and all is summed up.
void Runs::end_week(std::int64_t week) {
  const auto offers = static_cast<std::int64_t>(whose_.size());
  const auto teams = static_cast<std::int64_t>(population_.leaders.size());
  const auto summaries = static_cast<int>(keep_.weekly ? weekly_count * results_.size() : 0);
  FirstFailure failure;
#pragma omp parallel num_threads(threads_)
  {
#pragma omp for schedule(static) nowait  // places and knowledge have nothing in common
    for (std::int64_t k = 0; k < offers; ++k) {
      const auto at = static_cast<std::size_t>(k);
      failure.keep([&] {
        place(parameters_, population_, offers_.all[at].slot, offers_.all[whose_[at]],
              offers_.customers);
      });
    }
#pragma omp for schedule(static)
    for (std::int64_t team = 0; team < teams; ++team) {
      failure.keep([&] { learn_in_team(parameters_.team, population_, team); });
    }
#pragma omp for schedule(dynamic)
    for (int k = 0; k < summaries; ++k) {
      failure.keep([&] {
        summarise_measure(static_cast<std::size_t>(k % weekly_count), week,
                          static_cast<std::size_t>(k / weekly_count));
      });
    }
  }
  failure.rethrow();
}

/// Knowledge after learning, where the week's values have it as it was before.
void Runs::keep_knowledge(std::span<float> values, std::size_t place) {
  const std::size_t first = place * values.size();
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::size_t seat = first + i;
    values[i] = population_.salespeople[seat / block_lanes].knowledge.lane[seat % block_lanes];
  }
}

void Runs::summarise_measure(std::size_t measure, std::int64_t week, std::size_t place) {
  const auto each = static_cast<std::size_t>(population_.shape.each());
  const std::span<float> values(&week_[(measure * results_.size() + place) * each], each);
  if (measure == static_cast<std::size_t>(Weekly::knowledge)) keep_knowledge(values, place);
  const bool quantiles = measure < weekly_quantile_count;
  const GroupSummary summary = summarise(values, groups_[place], quantiles);
  const std::size_t row =
      measure * static_cast<std::size_t>(parameters_.run.weeks) + static_cast<std::size_t>(week);
  RunResult& result = results_[place];
  std::copy(summary.mean.begin(), summary.mean.end(), &result.weekly_mean[row * group_count]);
  for (std::size_t g = 0; quantiles && g < group_count; ++g) {
    std::copy(summary.quantile[g].begin(), summary.quantile[g].end(),
              &result.weekly_quantile[(row * group_count + g) * quantile_levels.size()]);
  }
  if (parameters_.measures.trajectories) {
    std::copy(values.begin(), values.end(), &result.trajectory[row * each]);
  }
}

std::int64_t replicates_side_by_side(const Parameters& parameters) {
  const std::int64_t each = salespeople_of(parameters.population);
  std::int64_t best = 1;
  double least_empty = 1;
  for (std::int64_t count = 1; count <= block_lanes && least_empty > 0.05; ++count) {
    const Shape shape = shape_of(parameters.population, count);
    const double empty =
        1 - static_cast<double>(count * each) / static_cast<double>(shape.blocks * block_lanes);
    if (empty < least_empty) least_empty = empty, best = count;
  }
  return best;
}

}  // namespace dyad::engine
