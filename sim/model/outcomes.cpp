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

Finish::Finish(const Parameters& parameters, const Population& population, std::int64_t place,
               RunResult& result)
    : parameters_(parameters),
      population_(population),
      place_(place),
      listen_(listening_of(parameters)),
      result_(result) {
  const auto salespeople = static_cast<std::size_t>(population.shape.each());
  for (auto& each : result.outcomes) each.resize(salespeople);
  result.move_share.resize(salespeople * move_count);
  result.survey_move_share.resize(salespeople * move_count);
  result.group.resize(salespeople);
  result.treated_by.assign(parameters.interventions.size() * salespeople, 0);
  parts_.resize(salespeople);
}

/// Where the replicate's i-th salesperson sits among all of the population.
std::size_t Finish::seat(std::size_t i) const {
  return static_cast<std::size_t>(place_ * population_.shape.each()) + i;
}

const SalespersonColumns& Finish::people(std::size_t i) const {
  return population_.salespeople[seat(i) / block_lanes];
}

void Finish::look_at(std::int64_t salesperson) {
  const auto i = static_cast<std::size_t>(salesperson);
  const auto lane = static_cast<int>(seat(i) % block_lanes);
  const RunTally<double> total = total_of(people(i), lane);
  for (std::size_t k = 0; k < outcome_count; ++k) {
    result_.outcomes[k][i] =
        outcome_value(people(i), lane, total, static_cast<Outcome>(k), listen_);
  }
  const std::int64_t meetings = parameters_.run.weeks * parameters_.run.meetings_per_week;
  column(result_, Outcome::team)[i] = static_cast<float>(salesperson / population_.shape.team_size);
  column(result_, Outcome::meetings)[i] = static_cast<float>(meetings);
  fill_treatments(i);
  fill_shares(total, i, result_);
  result_.group[i] = people(i).group[static_cast<std::size_t>(lane)];
  const auto block = static_cast<std::int64_t>(seat(i) / block_lanes);
  parts_[i] = {total.turns,
               total.sales,
               total.revenue,
               total.discount,
               total.moves[index_of(Move::close)],
               total.chases,
               total.churned,
               digest_of(population_, block, lane)};
}

void Finish::fill_treatments(std::size_t i) {
  const auto blocks = static_cast<std::size_t>(population_.shape.blocks);
  float& treated = column(result_, Outcome::treated)[i] = 0;
  for (std::size_t k = 0; k < parameters_.interventions.size(); ++k) {
    const std::uint16_t lanes = population_.treated[k * blocks + seat(i) / block_lanes];
    if ((lanes >> seat(i) % block_lanes & 1U) == 0) continue;
    result_.treated_by[k * parts_.size() + i] = 1;
    treated = 1;
  }
}

void Finish::sum_up() {
  auto total = [&](Total t) -> double& { return result_.totals[static_cast<std::size_t>(t)]; };
  result_.totals.fill(0);
  double discount = 0;
  Digest digest;
  for (const Part& one : parts_) {
    total(Total::turns) += one.turns;
    total(Total::sales) += one.sales;
    total(Total::revenue) += one.revenue;
    total(Total::asks) += one.asks;
    total(Total::chases) += one.chases;
    total(Total::churned_accounts) += one.churned;
    discount += one.discount;
    digest.add(one.digest);
  }
  const auto salespeople = static_cast<double>(parts_.size());
  const auto weeks = static_cast<double>(parameters_.run.weeks);
  total(Total::meetings) =
      salespeople * weeks * static_cast<double>(parameters_.run.meetings_per_week);
  total(Total::mean_discount) = total(Total::sales) > 0 ? discount / total(Total::sales)
                                                        : std::numeric_limits<double>::quiet_NaN();
  total(Total::revenue_gini) = gini_of(column(result_, Outcome::revenue));
  total(Total::churn_rate) =
      total(Total::churned_accounts) / (salespeople * population_.shape.accounts) * (52 / weeks);
  total(Total::customer_orientation_sales_correlation) = correlation_of(
      column(result_, Outcome::customer_orientation), column(result_, Outcome::sales));
  for (const std::uint8_t group : result_.group) ++result_.group_size[group];
  result_.group_size[0] = static_cast<std::int32_t>(parts_.size());
  result_.digest = digest.value();
}

void finish_result(const Parameters& parameters, const Population& population, std::int64_t place,
                   RunResult& result) {
  Finish finish(parameters, population, place, result);
  for (std::int64_t i = 0; i < population.shape.each(); ++i) finish.look_at(i);
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
