#include "sim/model/interventions.hpp"

#include "sim/model/kernel/maths.hpp"
#include "sim/model/team.hpp"

namespace dyad::model {
namespace {

bool treats(const Population& population, std::size_t intervention, std::int64_t block, int lane) {
  const auto blocks = static_cast<std::size_t>(population.shape.blocks);
  return (population.treated[intervention * blocks + static_cast<std::size_t>(block)] >> lane &
          1U) != 0;
}

void add_training(Training& training, InterventionKind kind, float strength) {
  switch (kind) {
    case InterventionKind::prepared_questions:
      return;  // drawn per meeting
    case InterventionKind::humility:
      training.humility += strength;
      return;
    case InterventionKind::no_pitch:
      training.no_pitch += strength;
      return;
    case InterventionKind::name_observations:
      training.naming += strength;
      return;
    case InterventionKind::redistribute_power:
      training.redistribution += strength;
      return;
    case InterventionKind::commitment_technique:
      training.close_technique += strength;
      return;
    case InterventionKind::knowledge:
      training.knowledge += strength;
      return;
    case InterventionKind::attachment_awareness:
      training.matching += strength;
      return;
    case InterventionKind::leader_coaching:
      training.coaching += strength;
      return;
    case InterventionKind::leader_delegation:
      training.delegation += strength;
      return;
  }
}

void set_utilities(const Parameters& p, const Training& training, float coached,
                   SalespersonColumns& people, int lane) {
  const float anxiety = people.traits.anxiety[lane];
  const auto fear_of_asking = static_cast<float>(p.choice.fear_of_asking);
  const auto reassurance = static_cast<float>(p.choice.reassurance);
  auto& base = people.setting.base_utility;
  for (std::size_t m = 0; m < move_count; ++m) base[m][lane] = static_cast<float>(p.moves[m].habit);
  base[index_of(Move::observe)][lane] += training.naming;
  base[index_of(Move::release)][lane] += training.redistribution;
  base[index_of(Move::socialise)][lane] += reassurance * anxiety;
  base[index_of(Move::pitch)][lane] -= training.no_pitch;
  base[index_of(Move::close)][lane] -=
      fear_of_asking * anxiety * (1 - coached) - training.close_technique;
}

void set_prepared(const Parameters& p, const std::vector<float>& strengths, Population& population,
                  std::int64_t block) {
  const std::size_t kinds = prepared_questions_of(p).size();
  std::size_t next = static_cast<std::size_t>(block) * kinds;
  for (std::size_t k = 0; k < p.interventions.size(); ++k) {
    if (p.interventions[k].kind != InterventionKind::prepared_questions) continue;
    for (int lane = 0; lane < block_lanes; ++lane) {
      population.prepared[next][lane] =
          treats(population, k, block, lane) ? clamp01(strengths[k]) : 0.0F;
    }
    ++next;
  }
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

Training training_of(const Parameters& parameters, const Population& population, std::int64_t block,
                     int lane, const std::vector<float>& strengths) {
  Training training;
  for (std::size_t k = 0; k < parameters.interventions.size(); ++k) {
    if (strengths[k] != 0 && treats(population, k, block, lane)) {
      add_training(training, parameters.interventions[k].kind, strengths[k]);
    }
  }
  training.humility = clamp01(training.humility);
  return training;
}

void set_week(const Parameters& parameters, const std::vector<float>& strengths,
              Population& population, std::int64_t block) {
  SalespersonColumns& people = population.salespeople[static_cast<std::size_t>(block)];
  for (int lane = 0; lane < block_lanes; ++lane) {
    const Training training = training_of(parameters, population, block, lane, strengths);
    const float coached = coaching_of(parameters.team, leader_of(population, block, lane),
                                      people.traits.anxiety[lane], training.coaching);
    set_utilities(parameters, training, coached, people, lane);
    people.setting.matching[lane] = training.matching;
    people.setting.knowledge[lane] = clamp01(people.knowledge[lane] + training.knowledge);
    people.setting.erosion[lane] = people.traits.erosion[lane] * (1 - training.humility);
  }
  set_prepared(parameters, strengths, population, block);
}

}  // namespace dyad::model
