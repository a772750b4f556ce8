#include "sim/model/outcomes.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/model/digest.hpp"
#include "sim/model/tally.hpp"

namespace dyad::model {
namespace {

std::vector<float>& column(RunResult& result, Outcome outcome) {
  return result.outcomes[static_cast<std::size_t>(outcome)];
}

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

Finish::Finish(const Parameters& parameters, const Population& population,
               std::span<RunResult> results)
    : parameters_(parameters),
      population_(population),
      listen_(listening_of(parameters)),
      results_(results),
      parts_(results.size() * each()) {
  for (RunResult& result : results) {
    for (auto& column : result.outcomes) column.resize(each());
    result.move_share.resize(each() * move_count);
    result.survey_move_share.resize(each() * move_count);
    result.group.resize(each());
    result.treated_by.assign(parameters.interventions.size() * each(), 0);
  }
}

void Finish::look_at(std::int64_t block) {
  const BlockDigests digests = digests_of(population_, block);
  for (int lane = 0; lane < population_.shape.lanes(block); ++lane) {
    const auto seat = static_cast<std::size_t>(block * block_lanes + lane);
    look_at(results_[seat / each()], seat % each(), block, lane);
    parts_[seat].digest = digests[static_cast<std::size_t>(lane)];
  }
}

void Finish::look_at(RunResult& result, std::size_t i, std::int64_t block, int lane) {
  const SalespersonColumns& people = population_.salespeople[static_cast<std::size_t>(block)];
  const RunTally<double> total = total_of(people, lane);
  for (std::size_t k = 0; k < outcome_count; ++k) {
    result.outcomes[k][i] = outcome_value(people, lane, total, static_cast<Outcome>(k), listen_);
  }
  const std::int64_t meetings = parameters_.run.weeks * parameters_.run.meetings_per_week;
  const std::size_t team = i / static_cast<std::size_t>(population_.shape.team_size);
  column(result, Outcome::team)[i] = static_cast<float>(team);
  column(result, Outcome::meetings)[i] = static_cast<float>(meetings);
  fill_treatments(result, i, block, lane);
  fill_shares(total, i, result);
  result.group[i] = people.group[static_cast<std::size_t>(lane)];
  const auto seat = static_cast<std::size_t>(block * block_lanes + lane);
  parts_[seat] = {total.turns,
                  total.sales,
                  total.revenue,
                  total.discount,
                  total.moves[index_of(Move::close)],
                  total.chases,
                  total.churned,
                  0};
}

void Finish::fill_treatments(RunResult& result, std::size_t i, std::int64_t block, int lane) {
  const auto blocks = static_cast<std::size_t>(population_.shape.blocks);
  float& treated = column(result, Outcome::treated)[i] = 0;
  for (std::size_t k = 0; k < parameters_.interventions.size(); ++k) {
    const std::uint16_t lanes = population_.treated[k * blocks + static_cast<std::size_t>(block)];
    if ((lanes >> lane & 1U) == 0) continue;
    result.treated_by[k * each() + i] = 1;
    treated = 1;
  }
}

void Finish::sum_up() {
  for (std::size_t place = 0; place < results_.size(); ++place) {
    sum_up(results_[place], std::span(parts_).subspan(place * each(), each()));
  }
}

void Finish::sum_up(RunResult& result, std::span<const Part> parts) const {
  auto total = [&](Total t) -> double& { return result.totals[static_cast<std::size_t>(t)]; };
  result.totals.fill(0);
  double discount = 0;
  Digest digest;
  for (const Part& one : parts) {
    total(Total::turns) += one.turns;
    total(Total::sales) += one.sales;
    total(Total::revenue) += one.revenue;
    total(Total::asks) += one.asks;
    total(Total::chases) += one.chases;
    total(Total::churned_accounts) += one.churned;
    discount += one.discount;
    digest.add(one.digest);
  }
  const auto salespeople = static_cast<double>(parts.size());
  const auto weeks = static_cast<double>(parameters_.run.weeks);
  total(Total::meetings) =
      salespeople * weeks * static_cast<double>(parameters_.run.meetings_per_week);
  total(Total::mean_discount) = total(Total::sales) > 0 ? discount / total(Total::sales)
                                                        : std::numeric_limits<double>::quiet_NaN();
  total(Total::revenue_gini) = gini_of(column(result, Outcome::revenue));
  total(Total::churn_rate) =
      total(Total::churned_accounts) / (salespeople * population_.shape.accounts) * (52 / weeks);
  total(Total::customer_orientation_sales_correlation) =
      correlation_of(column(result, Outcome::customer_orientation), column(result, Outcome::sales));
  for (const std::uint8_t group : result.group) ++result.group_size[group];
  result.group_size[0] = static_cast<std::int32_t>(parts.size());
  result.digest = digest.value();
}

void finish_results(const Parameters& parameters, const Population& population,
                    std::span<RunResult> results) {
  Finish finish(parameters, population, results);
  for (std::int64_t block = 0; block < population.shape.blocks; ++block) finish.look_at(block);
  finish.sum_up();
}

double gini_of(std::vector<float> amounts) {
  std::sort(amounts.begin(), amounts.end());
  double sum = 0, weighted = 0;
  for (std::size_t k = 0; k < amounts.size(); ++k) {
    const auto amount = static_cast<double>(amounts[k]);
    sum += amount;
    weighted += static_cast<double>(k + 1) * amount;
  }
  const auto n = static_cast<double>(amounts.size());
  return sum > 0 ? 2 * weighted / (n * sum) - (n + 1) / n : 0;
}

double correlation_of(const std::vector<float>& x, const std::vector<float>& y) {
  double n = 0, mean_x = 0, mean_y = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (std::isnan(x[i]) || std::isnan(y[i])) continue;
    n += 1;
    mean_x += static_cast<double>(x[i]);
    mean_y += static_cast<double>(y[i]);
  }
  mean_x /= n;
  mean_y /= n;
  double xx = 0, yy = 0, xy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (std::isnan(x[i]) || std::isnan(y[i])) continue;
    const double dx = static_cast<double>(x[i]) - mean_x, dy = static_cast<double>(y[i]) - mean_y;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return xx > 0 && yy > 0 ? xy / std::sqrt(xx * yy) : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace dyad::model
