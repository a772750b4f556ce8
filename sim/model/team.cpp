#include "sim/model/team.hpp"

namespace dyad::model {

Leaders leaders_of(const Population& population, std::int64_t block) {
  const auto last = static_cast<std::int64_t>(population.leaders.size()) - 1;
  const int size = population.shape.team_size;
  std::int64_t team = block * block_lanes / size;
  int place = static_cast<int>(block * block_lanes % size);  // in the team
  Leaders leaders;
  for (int lane = 0; lane < block_lanes; ++lane) {
    const Leader& leader = population.leaders[static_cast<std::size_t>(team < last ? team : last)];
    leaders.anxiety[lane] = leader.anxiety;
    leaders.avoidance[lane] = leader.avoidance;
    if (++place == size) place = 0, ++team;
  }
  return leaders;
}

void learn_in_team(const TeamParameters& parameters, Population& population, std::int64_t team) {
  const int size = population.shape.team_size;
  const std::int64_t first = team * size;
  const auto people_of = [&](std::int64_t i) -> SalespersonColumns& {
    return population.salespeople[static_cast<std::size_t>(i / block_lanes)];
  };
  double sum = 0;
  for (std::int64_t i = first; i < first + size; ++i) {
    sum += static_cast<double>(people_of(i).knowledge[static_cast<int>(i % block_lanes)]);
  }
  const auto mean = static_cast<float>(sum / size);
  const auto sharing = static_cast<float>(parameters.sharing);
  const auto innovation = static_cast<float>(parameters.innovation);
  const auto obsolescence = static_cast<float>(parameters.obsolescence);
  for (std::int64_t i = first; i < first + size; ++i) {
    SalespersonColumns& people = people_of(i);
    const int lane = static_cast<int>(i % block_lanes);
    float& knowledge = people.knowledge[lane];
    knowledge = clamp01(knowledge +
                        people.delegation[lane] *
                            (sharing * max(0.0F, mean - knowledge) + innovation * (1 - knowledge)) -
                        obsolescence * knowledge);
  }
}

}  // namespace dyad::model
