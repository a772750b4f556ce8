#include "sim/engine/run.hpp"

#include <algorithm>
#include <utility>

#include "sim/engine/parallel_for.hpp"
#include "sim/engine/transcripts.hpp"
#include "sim/model/outcomes.hpp"
#include "sim/model/population.hpp"
#include "sim/model/tally.hpp"
#include "sim/model/team.hpp"
#include "sim/model/week_setting.hpp"

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
  build_population();
  prepare_results();
  for (std::int64_t week = 0; week < parameters_.run.weeks; ++week) {
    step(week);
    after_week();
  }
  finish();
  return std::move(results_);
}

void Runs::finish() {
  OutcomeCollector collector(parameters_, population_, results_);
  parallel_for(population_.shape.blocks, threads_, [&](std::int64_t block, int) {
    receive_accounts(block);
    collector.add(block);
  });
  collector.sum_up();
}

void Runs::build_population() {
  population_ = empty_population(parameters_, count_);
  const PopulationBuilder builder(parameters_, static_cast<std::uint32_t>(first_));
  parallel_for(population_.shape.blocks, threads_,
               [&](std::int64_t block, int) { builder.fill_block(population_, block); });
  builder.fill_leaders(population_);
}

void Runs::prepare_results() {
  const auto weeks = static_cast<std::size_t>(parameters_.run.weeks);
  results_.resize(static_cast<std::size_t>(count_));
  for (std::int64_t replicate = 0; replicate < count_; ++replicate) {
    RunResult& result = results_[static_cast<std::size_t>(replicate)];
    result.replicate = static_cast<std::int32_t>(first_ + replicate);
    if (!keep_.weekly) continue;
    measures_.emplace_back(population_, replicate);
    result.weekly_mean.resize(weekly_count * weeks * group_count);
    result.weekly_quantile.resize(weekly_quantile_count * weeks * group_count *
                                  quantile_levels.size());
    if (parameters_.measures.trajectories) {
      result.trajectory.resize(weekly_count * weeks *
                               static_cast<std::size_t>(population_.shape.each()));
    }
  }
}

void Runs::step(std::int64_t week) {
  hold_week(week);
  match_accounts();
  end_week(week);
}

namespace {

/// The accounts that leave from the blocks of one thread.
struct ThreadVacancies {
  std::vector<Vacancy> vacancies;  // of one block
  VacatedAccounts accounts;        // of all its blocks
};

}  // namespace

/// Everything that concerns nobody outside a block, while the block is in the cache.
void Runs::hold_week(std::int64_t week) {
  const WeekBasis basis(parameters_, week);
  const WeekPlan plan{&rules_, SeedKey(parameters_.run.seed), static_cast<int>(week),
                      prepared_questions_};
  const bool survey = week >= parameters_.run.weeks - parameters_.run.survey_weeks;
  TranscriptWriter transcripts(parameters_, first_, plan, population_.shape, results_);
  std::vector<ThreadVacancies> of_threads(static_cast<std::size_t>(threads_));
  parallel_for(population_.shape.blocks, threads_, [&](std::int64_t block, int thread) {
    SalespersonColumns& people = population_.salespeople[static_cast<std::size_t>(block)];
    receive_accounts(block);
    set_week(basis, population_, block);
    clear_week(people);
    const BlockView view = view_of(population_, block, prepared_questions_.size());
    transcripts.write(view, block);
    kernel_.run_week(plan, view);
    learn_in_block(block, week);
    auto& [vacancies, accounts] = of_threads[static_cast<std::size_t>(thread)];
    vacancies.clear();
    collect_vacancies(population_, block, vacancies);
    add_week(people, survey);
    if (keep_.weekly) keep_week(block, week);
    for (const Vacancy& each : vacancies) accounts.add(parameters_, week, population_, each);
  });
  vacated_.clear();
  for (ThreadVacancies& of_thread : of_threads) {
    of_thread.accounts.sort();  // they are in order already where blocks came in theirs
    vacated_.merge(std::move(of_thread.accounts));
  }
  transcripts.finish();
}

/// All but knowledge, which comes after learning.
void Runs::keep_week(std::int64_t block, std::int64_t week) {
  const auto values =
      weekly_values(population_.salespeople[static_cast<std::size_t>(block)], listen_);
  Position position = position_of(block * block_lanes);
  for (int lane = 0; lane < population_.shape.lanes(block); ++lane, position = after(position)) {
    WeeklyRow& row = measures_[position.replicate].row(position.salesperson);
    for (std::size_t k = 0; k < weekly_count; ++k) row.of[k] = values[k][lane];
    if (!parameters_.measures.trajectories) continue;
    for (std::size_t k = 0; k < weekly_count; ++k) trajectory(position, k, week) = row.of[k];
  }
}

/// Of the i-th of all salespeople.
Runs::Position Runs::position_of(std::int64_t i) const {
  const std::int64_t each = population_.shape.each();
  return {static_cast<std::size_t>(i / each), static_cast<std::size_t>(i % each)};
}

Runs::Position Runs::after(Position position) const {
  const auto each = static_cast<std::size_t>(population_.shape.each());
  return position.salesperson + 1 < each ? Position{position.replicate, position.salesperson + 1}
                                         : Position{position.replicate + 1, 0};
}

float& Runs::trajectory(Position position, std::size_t measure, std::int64_t week) {
  const std::size_t row =
      measure * static_cast<std::size_t>(parameters_.run.weeks) + static_cast<std::size_t>(week);
  const auto each = static_cast<std::size_t>(population_.shape.each());
  return results_[position.replicate].trajectory[row * each + position.salesperson];
}

/// Replicates stand one after the other, and trade among themselves.
void Runs::match_accounts() {
  std::swap(exchanged_, vacated_);
  const std::span<const VacatedAccount> accounts = exchanged_.all;
  const auto replicate_of = [&](std::size_t k) {
    return (accounts[k].slot.block * block_lanes + accounts[k].slot.lane) /
           population_.shape.each();
  };
  assignment_.clear();
  for (std::size_t from = 0, to = 0; from < accounts.size(); from = to) {
    while (to < accounts.size() && replicate_of(to) == replicate_of(from)) ++to;
    for (const std::size_t k : match(accounts.subspan(from, to - from))) {
      assignment_.push_back(from + k);
    }
  }
}

/// Puts the accounts that come to this block in their slots. It happens when the block is next
/// needed and so is in the cache anyway.
void Runs::receive_accounts(std::int64_t block) {
  const std::vector<VacatedAccount>& all = exchanged_.all;
  const auto first = std::lower_bound(
      all.begin(), all.end(), block,
      [](const VacatedAccount& account, std::int64_t of) { return account.slot.block < of; });
  for (auto k = static_cast<std::size_t>(first - all.begin());
       k < all.size() && all[k].slot.block == block; ++k) {
    place_account(parameters_, population_, all[k].slot, all[assignment_[k]], exchanged_.customers);
  }
}

/// What goes beyond blocks: larger teams learn, and all is summed up.
void Runs::end_week(std::int64_t week) {
  parallel_for(static_cast<std::int64_t>(population_.leaders.size()), threads_,
               [&](std::int64_t team, int) {
                 if (!is_in_one_block(team)) learn(team, week);
               });
  if (keep_.weekly) sum_up(week);
}

bool Runs::is_in_one_block(std::int64_t team) const {
  const std::int64_t size = population_.shape.team_size;
  return team * size / block_lanes == ((team + 1) * size - 1) / block_lanes;
}

/// The teams that are in this block and in no other: nobody else is needed for their learning.
void Runs::learn_in_block(std::int64_t block, std::int64_t week) {
  const std::int64_t size = population_.shape.team_size;
  const auto teams = static_cast<std::int64_t>(population_.leaders.size());
  for (std::int64_t team = (block * block_lanes + size - 1) / size;
       team < teams && (team + 1) * size <= (block + 1) * block_lanes; ++team) {
    learn(team, week);
  }
}

void Runs::learn(std::int64_t team, std::int64_t week) {
  learn_in_team(parameters_.team, population_, team);
  if (!keep_.weekly) return;
  const std::int64_t size = population_.shape.team_size;
  Position position = position_of(team * size);
  for (std::int64_t i = team * size; i < (team + 1) * size; ++i, position = after(position)) {
    const SalespersonColumns& people =
        population_.salespeople[static_cast<std::size_t>(i / block_lanes)];
    const float learned = people.knowledge[static_cast<int>(i % block_lanes)];
    measures_[position.replicate].knowledge(position.salesperson) = learned;
    if (parameters_.measures.trajectories) {
      trajectory(position, Weekly("weekly_knowledge").index(), week) = learned;
    }
  }
}

void Runs::sum_up(std::int64_t week) {
  constexpr std::size_t groups = group_count - 1;
  const std::size_t places = measures_.size();
  const auto share = [&](std::size_t count, const auto& work) {
    parallel_for(static_cast<std::int64_t>(count), threads_,
                 [&](std::int64_t k, int) { work(static_cast<std::size_t>(k)); });
  };
  share(places * groups, [&](std::size_t k) {
    measures_[k / groups].sum_up_group(1 + k % groups);
    keep_summary(k / groups, 1 + k % groups, week);
  });
  share(places * weekly_quantile_count, [&](std::size_t k) {
    measures_[k / weekly_quantile_count].sum_up_everybody(k % weekly_quantile_count);
  });
  share(places, [&](std::size_t replicate) {
    measures_[replicate].sum_up_everybody();
    keep_summary(replicate, 0, week);
  });
}

void Runs::keep_summary(std::size_t replicate, std::size_t group, std::int64_t week) {
  const GroupSummary& summary = measures_[replicate].summary(group);
  RunResult& result = results_[replicate];
  for (std::size_t k = 0; k < weekly_count; ++k) {
    const std::size_t row =
        k * static_cast<std::size_t>(parameters_.run.weeks) + static_cast<std::size_t>(week);
    result.weekly_mean[row * group_count + group] = summary.mean[k];
    if (k >= weekly_quantile_count) continue;
    std::copy(summary.quantile[k].begin(), summary.quantile[k].end(),
              &result.weekly_quantile[(row * group_count + group) * quantile_levels.size()]);
  }
}

std::int64_t replicates_side_by_side(const Parameters& parameters) {
  const std::int64_t each = salespeople_of(parameters.population);
  std::int64_t best = 1;
  double min_empty = 1;
  for (std::int64_t count = 1; count <= block_lanes && min_empty > 0.05; ++count) {
    const Shape shape = shape_of(parameters.population, count);
    const double empty =
        1 - static_cast<double>(count * each) / static_cast<double>(shape.blocks * block_lanes);
    if (empty < min_empty) min_empty = empty, best = count;
  }
  return best;
}

}  // namespace dyad::engine
