#include "sim/model/team.hpp"

#include "sim/model/interventions.hpp"
#include "sim/model/kernel/maths.hpp"

namespace dyad::model {

const Leader& leader_of(const Population& population, std::int64_t block, int lane) {
  const std::int64_t team = (block * block_lanes + lane) / population.shape.team_size;
  const auto last = static_cast<std::int64_t>(population.leaders.size()) - 1;
  return population.leaders[static_cast<std::size_t>(team < last ? team : last)];
}

float coaching_of(const TeamParameters& team, const Leader& leader, float anxiety,
                  float extra_quality) {
  const auto cost = static_cast<float>(team.leader_anxiety_cost);
  const float quality = clamp01(1 - cost * most(0.0F, leader.anxiety) + extra_quality);
  const float reach = anxiety > 0 ? 1.0F : 0.3F;
  return least(1.0F, static_cast<float>(team.coaching) * quality * reach);
}

float delegation_of(const TeamParameters& team, const Leader& leader, float extra_delegation) {
  const auto cost = static_cast<float>(team.leader_avoidance_cost);
  return clamp01(1 - cost * most(0.0F, leader.avoidance) + extra_delegation);
}

void learn_in_team(const Parameters& parameters, const std::vector<float>& strengths,
                   Population& population, std::int64_t team) {
  const int size = population.shape.team_size;
  const std::int64_t first = team * size;
  const auto knowledge_of = [&](std::int64_t i) -> float& {
    return population.salespeople[static_cast<std::size_t>(i / block_lanes)]
        .knowledge[static_cast<int>(i % block_lanes)];
  };
  double sum = 0;
  for (std::int64_t i = first; i < first + size; ++i) sum += static_cast<double>(knowledge_of(i));
  const auto mean = static_cast<float>(sum / size);
  const auto sharing = static_cast<float>(parameters.team.sharing);
  const auto innovation = static_cast<float>(parameters.team.innovation);
  const auto obsolescence = static_cast<float>(parameters.team.obsolescence);
  const Leader& leader = population.leaders[static_cast<std::size_t>(team)];
  for (std::int64_t i = first; i < first + size; ++i) {
    const Training training = training_of(parameters, population, i / block_lanes,
                                          static_cast<int>(i % block_lanes), strengths);
    const float delegation = delegation_of(parameters.team, leader, training.delegation);
    float& knowledge = knowledge_of(i);
    knowledge = clamp01(
        knowledge +
        delegation * (sharing * most(0.0F, mean - knowledge) + innovation * (1 - knowledge)) -
        obsolescence * knowledge);
  }
}

}  // namespace dyad::model
