// Headlines that are seen inside one company.
#include "sim/study/statistics/interval.hpp"
#include "sim/study/statistics/least_squares.hpp"
#include "workshop/wasm/effects.hpp"
#include "workshop/wasm/runs.hpp"

namespace dyad::page {
namespace {

using model::Outcome;

Effect coefficient(const study::LinearFit& fit, std::size_t which) {
  const double value = fit.coefficients[which];
  const double half = study::t_quantile(fit.degrees_of_freedom, 0.95) * fit.errors[which];
  return {value, value - half, value + half};
}

}  // namespace

/// How much steeper customer orientation rises with avoidance in carriers of 7R than in the others.
Effect genes_effect(const model::Parameters& parameters) {
  model::Parameters p = parameters;
  p.population.teams = 40;
  p.population.team_size = 10;
  p.run.weeks = 52;
  const model::RunResult run = runs_of(p, 0, 1, false).front();
  const auto values = [&](Outcome outcome) {
    const auto& all = run.outcomes[outcome.index()];
    return std::vector<double>(all.begin(), all.end());
  };
  const auto avoidance = values(Outcome("avoidance"));
  auto carrier = values(Outcome("drd4_7r")), product = avoidance;
  for (std::size_t i = 0; i < carrier.size(); ++i) {
    carrier[i] = carrier[i] > 0 ? 1 : 0;
    product[i] *= carrier[i];
  }
  const std::vector<std::vector<double>> columns{avoidance, carrier, product};
  return coefficient(study::least_squares(values(Outcome("customer_orientation")), columns), 3);
}

}  // namespace dyad::page
