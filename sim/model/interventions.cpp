#include "sim/model/interventions.hpp"

#include "sim/model/cloned.hpp"
#include "sim/model/kernel/maths.hpp"
#include "sim/model/team.hpp"

namespace dyad::model {
namespace {

bool treats(const Population& population, std::size_t intervention, std::int64_t block, int lane) {
  const auto blocks = static_cast<std::size_t>(population.shape.blocks);
  return (population.treated[intervention * blocks + static_cast<std::size_t>(block)] >> lane &
          1U) != 0;
}

/// What works on each of a block's salespeople this week, added up over interventions.
struct Training {
  Lanes humility, no_pitch, naming, redistribution, close_technique, knowledge, matching, coaching,
      delegation;
};

/// Where the strength of an intervention is added up; prepared questions are drawn per meeting.
Lanes* part_of(Training& training, InterventionKind kind) {
  switch (kind) {
    case InterventionKind::prepared_questions:
      return nullptr;
    case InterventionKind::humility:
      return &training.humility;
    case InterventionKind::no_pitch:
      return &training.no_pitch;
    case InterventionKind::name_observations:
      return &training.naming;
    case InterventionKind::redistribute_power:
      return &training.redistribution;
    case InterventionKind::commitment_technique:
      return &training.close_technique;
    case InterventionKind::knowledge:
      return &training.knowledge;
    case InterventionKind::attachment_awareness:
      return &training.matching;
    case InterventionKind::leader_coaching:
      return &training.coaching;
    case InterventionKind::leader_delegation:
      return &training.delegation;
  }
  return nullptr;
}

Training training_of(const Parameters& parameters, const Population& population, std::int64_t block,
                     const std::vector<float>& strengths) {
  Training training;
  for (std::size_t k = 0; k < strengths.size(); ++k) {
    Lanes* part = part_of(training, parameters.interventions[k].kind);
    if (part == nullptr || strengths[k] == 0) continue;
    for (int lane = 0; lane < block_lanes; ++lane) {
      if (treats(population, k, block, lane)) (*part)[lane] += strengths[k];
    }
  }
  return training;
}

void set_utilities(const Parameters& p, const Training& training, const Lanes& coached,
                   const Lanes& anxiety, std::array<Lanes, move_count>& base) {
  const auto fear_of_asking = static_cast<float>(p.choice.fear_of_asking);
  const auto reassurance = static_cast<float>(p.choice.reassurance);
  for (std::size_t m = 0; m < move_count; ++m) {
    base[m].lane.fill(static_cast<float>(p.moves[m].habit));
  }
  const auto of = [&](Move move) -> Lanes& { return base[index_of(move)]; };
  for (int lane = 0; lane < block_lanes; ++lane) {
    of(Move::observe)[lane] += training.naming[lane];
    of(Move::release)[lane] += training.redistribution[lane];
    of(Move::socialise)[lane] += reassurance * anxiety[lane];
    of(Move::pitch)[lane] -= training.no_pitch[lane];
    of(Move::close)[lane] -=
        fear_of_asking * anxiety[lane] * (1 - coached[lane]) - training.close_technique[lane];
  }
}

/// What traits, leader and training make of the week, lane by lane. coached: room for what it needs
/// on the way. (clang 19 forgets constructors that a function of several versions alone calls.)
DYAD_CLONED void set_people(const Parameters& p, const Training& training, const Leaders& leaders,
                            SalespersonColumns& people, Lanes& coached) {
  for (int lane = 0; lane < block_lanes; ++lane) {
    coached[lane] = coaching_of(p.team, leaders.anxiety[lane], people.traits.anxiety[lane],
                                training.coaching[lane]);
    people.delegation[lane] =
        delegation_of(p.team, leaders.avoidance[lane], training.delegation[lane]);
    people.setting.knowledge[lane] = clamp01(people.knowledge[lane] + training.knowledge[lane]);
    people.setting.erosion[lane] =
        people.traits.erosion[lane] * (1 - clamp01(training.humility[lane]));
  }
  people.setting.matching = training.matching;
  set_utilities(p, training, coached, people.traits.anxiety, people.setting.base_utility);
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

void set_week(const Parameters& parameters, const std::vector<float>& strengths,
              Population& population, std::int64_t block) {
  Lanes coached;
  set_people(parameters, training_of(parameters, population, block, strengths),
             leaders_of(population, block), population.salespeople[static_cast<std::size_t>(block)],
             coached);
  set_prepared(parameters, strengths, population, block);
}

}  // namespace dyad::model
