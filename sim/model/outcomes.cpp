#include "sim/model/outcomes.hpp"

#include "sim/model/digest.hpp"
#include "sim/model/tally.hpp"

namespace dyad::model {
namespace {

void fill_shares(const RunTally<double>& total, std::size_t i, RunResult& result) {
  double all = 0, survey = 0;
  for (std::size_t m = 0; m < move_count; ++m) {
    all += total.moves[m];
    survey += total.survey_moves[m];
  }
  for (std::size_t m = 0; m < move_count; ++m) {
    result.move_share[i * move_count + m] = static_cast<float>(total.moves[m] / all);
    result.survey_move_share[i * move_count + m] =
        static_cast<float>(total.survey_moves[m] / survey);
  }
}

}  // namespace

OutcomeCollector::OutcomeCollector(const Parameters& parameters, const Population& population,
                                   std::span<RunResult> results)
    : parameters_(parameters),
      population_(population),
      listen_(listening_of(parameters)),
      results_(results),
      digests_(results.size() * each()) {
  for (RunResult& result : results) {
    for (auto& column : result.outcomes) column.resize(each());
    result.move_share.resize(each() * move_count);
    result.survey_move_share.resize(each() * move_count);
    result.group.resize(each());
    result.treated_by.assign(parameters.interventions.size() * each(), 0);
  }
}

void OutcomeCollector::add(std::int64_t block) {
  const BlockDigests digests = digests_of(population_, block);
  for (int lane = 0; lane < population_.shape.lanes(block); ++lane) {
    const auto index = static_cast<std::size_t>(block * block_lanes + lane);
    add(results_[index / each()], index % each(), block, lane);
    digests_[index] = digests[static_cast<std::size_t>(lane)];
  }
}

void OutcomeCollector::add(RunResult& result, std::size_t i, std::int64_t block, int lane) {
  const SalespersonColumns& people = population_.salespeople[static_cast<std::size_t>(block)];
  const PersonAtEnd person{people,
                           lane,
                           total_of(people, lane),
                           listen_,
                           static_cast<std::int64_t>(i) / population_.shape.team_size,
                           parameters_.run.weeks * parameters_.run.meetings_per_week,
                           fill_treatments(result, i, block, lane)};
  for (std::size_t k = 0; k < outcome_count; ++k) {
    result.outcomes[k][i] = outcome_info[k].value(person);
  }
  fill_shares(person.sums, i, result);
  result.group[i] = people.group[static_cast<std::size_t>(lane)];
}

bool OutcomeCollector::fill_treatments(RunResult& result, std::size_t i, std::int64_t block,
                                       int lane) {
  const auto blocks = static_cast<std::size_t>(population_.shape.blocks);
  bool treated = false;
  for (std::size_t k = 0; k < parameters_.interventions.size(); ++k) {
    const std::uint16_t lanes = population_.treated[k * blocks + static_cast<std::size_t>(block)];
    if ((lanes >> lane & 1U) == 0) continue;
    result.treated_by[k * each() + i] = 1;
    treated = true;
  }
  return treated;
}

void OutcomeCollector::sum_up() {
  for (std::size_t place = 0; place < results_.size(); ++place) {
    sum_up(results_[place], place * each());
  }
}

void OutcomeCollector::sum_up(RunResult& result, std::size_t first) const {
  const auto salespeople = static_cast<double>(each());
  const auto weeks = static_cast<double>(parameters_.run.weeks);
  WholeRun run{
      {},          result.outcomes,
      salespeople, salespeople * population_.shape.accounts,
      weeks,       salespeople * weeks * static_cast<double>(parameters_.run.meetings_per_week)};
  Digest digest;
  for (std::size_t index = first; index < first + each(); ++index) {
    const SalespersonColumns& people = population_.salespeople[index / block_lanes];
    const int lane = static_cast<int>(index % block_lanes);
    RunTally<double>::zip(run.sums, people.total,
                          [&](double& sum, const Sums& column) { sum += column[lane]; });
    digest.add(digests_[index]);
  }
  for (std::size_t k = 0; k < total_count; ++k) result.totals[k] = total_info[k].value(run);
  for (const std::uint8_t group : result.group) ++result.group_size[group];
  result.group_size[0] = static_cast<std::int32_t>(each());
  result.digest = digest.value();
}

void finish_results(const Parameters& parameters, const Population& population,
                    std::span<RunResult> results) {
  OutcomeCollector collector(parameters, population, results);
  for (std::int64_t block = 0; block < population.shape.blocks; ++block) collector.add(block);
  collector.sum_up();
}

}  // namespace dyad::model
