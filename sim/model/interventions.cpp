#include "sim/model/interventions.hpp"

#include "sim/model/kernel/numbers.hpp"

namespace dyad::model {
namespace {

bool treats(const Population& population, std::size_t intervention, std::int64_t block, int lane) {
  const auto blocks = static_cast<std::size_t>(population.shape.blocks);
  return (population.treated[intervention * blocks + static_cast<std::size_t>(block)] >> lane &
          1U) != 0;
}

}  // namespace

float strength_in(const Intervention& intervention, std::int64_t week) {
  const bool over = intervention.end != no_end && week >= intervention.end;
  if (week < intervention.start || over) return 0;
  const auto strength = static_cast<float>(intervention.strength);
  if (intervention.half_life <= 0) return strength;
  constexpr double ln_2 = 0.6931471805599453;
  const double age = static_cast<double>(week - intervention.start) / intervention.half_life;
  return strength * exponential(static_cast<float>(-ln_2 * age));
}

std::vector<float> strengths_in(const Parameters& parameters, std::int64_t week) {
  std::vector<float> strengths;
  strengths.reserve(parameters.interventions.size());
  for (const Intervention& each : parameters.interventions) {
    strengths.push_back(strength_in(each, week));
  }
  return strengths;
}

std::vector<int> prepared_questions_of(const Parameters& parameters) {
  std::vector<int> questions;
  for (const Intervention& each : parameters.interventions) {
    if (each.kind == InterventionKind::prepared_questions) {
      questions.push_back(static_cast<int>(each.n));
    }
  }
  return questions;
}

Training<Lanes> training_of(const Parameters& parameters, const std::vector<float>& strengths,
                            const Population& population, std::int64_t block) {
  Training<Lanes> training;
  for (std::size_t k = 0; k < strengths.size(); ++k) {
    if (strengths[k] == 0) continue;
    Lanes& sum = training[parameters.interventions[k].kind];
    for (int lane = 0; lane < block_lanes; ++lane) {
      if (treats(population, k, block, lane)) sum[lane] += strengths[k];
    }
  }
  return training;
}

void set_prepared(const Parameters& parameters, const std::vector<float>& strengths,
                  Population& population, std::int64_t block) {
  const std::size_t kinds = prepared_questions_of(parameters).size();
  std::size_t next = static_cast<std::size_t>(block) * kinds;
  for (std::size_t k = 0; k < parameters.interventions.size(); ++k) {
    if (parameters.interventions[k].kind != InterventionKind::prepared_questions) continue;
    for (int lane = 0; lane < block_lanes; ++lane) {
      population.prepared[next][lane] =
          treats(population, k, block, lane) ? clamp01(strengths[k]) : 0.0F;
    }
    ++next;
  }
}

}  // namespace dyad::model
