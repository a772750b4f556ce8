// What is known of each leader (docs/odd.md, 5).
#pragma once

#include <array>
#include <string_view>

#include "sim/model/measures/measure.hpp"
#include "sim/model/state.hpp"

namespace dyad::model {

struct LeaderInfo {
  std::string_view name, long_name, unit;
  float (*value)(const Leader&);
};

inline constexpr std::array leader_info{
    LeaderInfo{"leader_anxiety", "attachment anxiety of the leader, standardised", "1",
               [](const Leader& leader) { return leader.anxiety; }},
    LeaderInfo{"leader_avoidance", "attachment avoidance of the leader, standardised", "1",
               [](const Leader& leader) { return leader.avoidance; }},
};
inline constexpr std::size_t leader_score_count = leader_info.size();
using LeaderScore = MeasureIn<leader_info>;

}  // namespace dyad::model
