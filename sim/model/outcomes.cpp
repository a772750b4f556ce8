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

/// One replicate of a population.
struct Replicate {
  const Population& population;
  std::int64_t place;

  std::size_t salespeople() const { return static_cast<std::size_t>(population.shape.each()); }
  /// Where its i-th salesperson sits among all of the population.
  std::size_t seat(std::size_t i) const {
    return static_cast<std::size_t>(place) * salespeople() + i;
  }
  const SalespersonColumns& people(std::size_t i) const {
    return population.salespeople[seat(i) / block_lanes];
  }
  int lane(std::size_t i) const { return static_cast<int>(seat(i) % block_lanes); }
};

void fill_treatments(const Parameters& parameters, const Replicate& replicate, RunResult& result) {
  const std::size_t salespeople = replicate.salespeople();
  const auto blocks = static_cast<std::size_t>(replicate.population.shape.blocks);
  result.treated_by.assign(parameters.interventions.size() * salespeople, 0);
  column(result, Outcome::treated).assign(salespeople, 0);
  for (std::size_t k = 0; k < parameters.interventions.size(); ++k) {
    for (std::size_t i = 0; i < salespeople; ++i) {
      const std::uint16_t lanes =
          replicate.population.treated[k * blocks + replicate.seat(i) / block_lanes];
      if ((lanes >> replicate.lane(i) & 1U) == 0) continue;
      result.treated_by[k * salespeople + i] = 1;
      column(result, Outcome::treated)[i] = 1;
    }
  }
}

void fill_outcomes(const Parameters& parameters, const Replicate& replicate, RunResult& result) {
  const std::size_t salespeople = replicate.salespeople();
  const auto listen = listening_of(parameters);
  for (auto& each : result.outcomes) each.resize(salespeople);
  result.move_share.resize(salespeople * move_count);
  result.survey_move_share.resize(salespeople * move_count);
  result.group.resize(salespeople);
  const auto meetings = parameters.run.weeks * parameters.run.meetings_per_week;
  const auto team_size = static_cast<std::size_t>(replicate.population.shape.team_size);
  for (std::size_t i = 0; i < salespeople; ++i) {
    const SalespersonColumns& people = replicate.people(i);
    const int lane = replicate.lane(i);
    const RunTally<double> total = total_of(people, lane);
    for (std::size_t k = 0; k < outcome_count; ++k) {
      result.outcomes[k][i] = outcome_value(people, lane, total, static_cast<Outcome>(k), listen);
    }
    const std::size_t team = i / team_size;
    column(result, Outcome::team)[i] = static_cast<float>(team);
    column(result, Outcome::meetings)[i] = static_cast<float>(meetings);
    fill_shares(total, i, result);
    result.group[i] = people.group[static_cast<std::size_t>(lane)];
    ++result.group_size[result.group[i]];
  }
  result.group_size[0] = static_cast<std::int32_t>(salespeople);
}

void fill_totals(const Parameters& parameters, const Replicate& replicate, RunResult& result) {
  auto total = [&](Total t) -> double& { return result.totals[static_cast<std::size_t>(t)]; };
  result.totals.fill(0);
  double discount = 0;
  for (std::size_t i = 0; i < replicate.salespeople(); ++i) {
    const RunTally<double> one = total_of(replicate.people(i), replicate.lane(i));
    total(Total::turns) += one.turns;
    total(Total::sales) += one.sales;
    total(Total::revenue) += one.revenue;
    total(Total::asks) += one.moves[index_of(Move::close)];
    total(Total::chases) += one.chases;
    total(Total::churned_accounts) += one.churned;
    discount += one.discount;
  }
  const auto salespeople = static_cast<double>(replicate.salespeople());
  const auto weeks = static_cast<double>(parameters.run.weeks);
  total(Total::meetings) =
      salespeople * weeks * static_cast<double>(parameters.run.meetings_per_week);
  total(Total::mean_discount) = total(Total::sales) > 0 ? discount / total(Total::sales)
                                                        : std::numeric_limits<double>::quiet_NaN();
  total(Total::revenue_gini) = gini_of(column(result, Outcome::revenue));
  total(Total::churn_rate) = total(Total::churned_accounts) /
                             (salespeople * replicate.population.shape.accounts) * (52 / weeks);
  total(Total::customer_orientation_sales_correlation) =
      correlation_of(column(result, Outcome::customer_orientation), column(result, Outcome::sales));
}

}  // namespace

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

void finish_result(const Parameters& parameters, const Population& population, std::int64_t place,
                   RunResult& result) {
  const Replicate replicate{population, place};
  fill_outcomes(parameters, replicate, result);
  fill_treatments(parameters, replicate, result);
  fill_totals(parameters, replicate, result);
  Digest digest;
  for (std::size_t i = 0; i < replicate.salespeople(); ++i) {
    const auto block = static_cast<std::int64_t>(replicate.seat(i) / block_lanes);
    digest.add(digest_of(population, block, replicate.lane(i)));
  }
  result.digest = digest.value();
}

}  // namespace dyad::model
