// Headlines that compare two companies of the same people and luck, replicate by replicate.
#include "sim/study/statistics/interval.hpp"
#include "workshop/wasm/effects.hpp"
#include "workshop/wasm/runs.hpp"

namespace dyad::page {
namespace {

using model::Move;
using model::Outcome;

// Half a year of twelve companies of 16: seconds matter to who waits before a projector.
constexpr std::int64_t replicates = 12, teams = 2, weeks = 26;
constexpr double stronger = 3;  // a habit, twenty times as likely beside the other moves

model::Parameters small_company(model::Parameters p) {
  p.population.teams = teams;
  p.run.weeks = p.run.survey_weeks = weeks;
  return p;
}

model::Parameters with_habit(model::Parameters p, Move move) {
  p.moves[model::index_of(move)].habit += stronger;
  return p;
}

Effect difference(const model::Parameters& with, const model::Parameters& without, Outcome outcome,
                  double per) {
  const auto a = runs_of(small_company(with), 0, replicates, false);
  const auto b = runs_of(small_company(without), 0, replicates, false);
  base::Moments differences;
  for (std::size_t k = 0; k < a.size(); ++k) {
    differences.add((mean_of(a[k], outcome) - mean_of(b[k], outcome)) / per);
  }
  const double mean = differences.mean(), half = study::half_width(differences, 0.95);
  return {mean, mean - half, mean + half};
}

}  // namespace

/// Influence of who asks by habit, minus that of who pitches by habit.
Effect listening_leads(const model::Parameters& p) {
  return difference(with_habit(p, Move::ask), with_habit(p, Move::pitch), Outcome("influence"), 1);
}

/// Power of the customers of who releases by habit, minus that of the customers of who asks.
Effect letting_go(const model::Parameters& p) {
  return difference(with_habit(p, Move::release), with_habit(p, Move::ask),
                    Outcome("customer_power"), 1);
}

/// Sales per salesperson and year with three prepared questions, minus those without.
Effect questions_help(const model::Parameters& p) {
  model::Parameters trained = p;
  trained.interventions = {{.kind = model::InterventionKind::prepared_questions,
                            .start = 0,
                            .end = model::no_end,
                            .share = 1,
                            .group = model::TargetGroup::all,
                            .strength = 0.9,
                            .half_life = 0,
                            .n = 3}};
  return difference(trained, p, Outcome("sales"), static_cast<double>(weeks) / 52);
}

}  // namespace dyad::page
