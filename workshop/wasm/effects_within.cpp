// Headlines that are seen inside one company.
#include "sim/study/statistics/interval.hpp"
#include "sim/study/statistics/least_squares.hpp"
#include "workshop/wasm/effects.hpp"
#include "workshop/wasm/runs.hpp"

namespace dyad::page {
namespace {

using model::Outcome;
using model::Weekly;

Effect coefficient(const study::LinearFit& fit, std::size_t which) {
  const double value = fit.coefficients[which];
  const double half = study::standard_errors(fit.freedom, 0.95) * fit.errors[which];
  return {value, value - half, value + half};
}

/// A weekly measure of one salesperson.
std::vector<double> diary(const model::RunResult& run, Weekly measure, std::size_t person,
                          std::size_t weeks) {
  const std::size_t people = run.group.size();
  std::vector<double> values;
  for (std::size_t week = 0; week < weeks; ++week) {
    values.push_back(
        run.trajectory[(static_cast<std::size_t>(measure) * weeks + week) * people + person]);
  }
  return values;
}

/// Slope of empathy in a week on influence in the week before, for one salesperson.
double lagged_slope(const std::vector<double>& influence, const std::vector<double>& empathy,
                    std::size_t first) {
  const auto from = static_cast<std::ptrdiff_t>(first);
  const std::vector<double> after(empathy.begin() + from + 1, empathy.end());
  const std::vector<std::vector<double>> before{{influence.begin() + from, influence.end() - 1}};
  return study::least_squares(after, before).coefficients[1];
}

}  // namespace

/// How much empathy there is less after a week of so much more influence: the mean slope within
/// salespeople. The first quarter, when moves are still being learned, is left out.
Effect paradox(const model::Parameters& parameters) {
  constexpr std::size_t weeks = 52, first_quarter = 13;
  model::Parameters p = parameters;
  p.population.teams = 8;
  p.run.weeks = static_cast<model::Integer>(weeks);
  p.measures.trajectories = true;
  const model::RunResult run = runs_of(p, 0, 1, true).front();
  study::Moments slopes;
  for (std::size_t i = 0; i < run.group.size(); ++i) {
    slopes.add(lagged_slope(diary(run, Weekly::influence, i, weeks),
                            diary(run, Weekly::empathy, i, weeks), first_quarter));
  }
  const double mean = slopes.mean(), half = study::half_width(slopes, 0.95);
  return {mean, mean - half, mean + half};
}

/// How much steeper customer orientation rises with avoidance in carriers of 7R than in the others.
Effect genes_effect(const model::Parameters& parameters) {
  model::Parameters p = parameters;
  p.population.teams = 40;
  p.population.team_size = 10;
  p.run.weeks = 52;
  const model::RunResult run = runs_of(p, 0, 1, false).front();
  const auto values = [&](Outcome outcome) {
    const auto& all = run.outcomes[static_cast<std::size_t>(outcome)];
    return std::vector<double>(all.begin(), all.end());
  };
  const auto avoidance = values(Outcome::avoidance);
  auto carrier = values(Outcome::drd4_7r), product = avoidance;
  for (std::size_t i = 0; i < carrier.size(); ++i) {
    carrier[i] = carrier[i] > 0 ? 1 : 0;
    product[i] *= carrier[i];
  }
  const std::vector<std::vector<double>> columns{avoidance, carrier, product};
  return coefficient(study::least_squares(values(Outcome::customer_orientation), columns), 3);
}

}  // namespace dyad::page
