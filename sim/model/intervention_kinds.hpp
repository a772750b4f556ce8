// The kinds of interventions (docs/odd.md, 4.12), declared once: configurations, their reference
// and their checks are made of this.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace dyad::model {

enum class InterventionKind {
  prepared_questions,
  humility,
  no_pitch,
  name_observations,
  redistribute_power,
  commitment_technique,
  knowledge,
  attachment_awareness,
  leader_coaching,
  leader_delegation
};

struct InterventionInfo {
  std::string_view name;    // in a configuration
  double largest_strength;  // 3 where the strength is a utility, 1 where it is a share
};

/// In the order of `InterventionKind`.
inline constexpr std::array intervention_info{
    InterventionInfo{"prepared_questions", 1}, InterventionInfo{"humility", 1},
    InterventionInfo{"no_pitch", 3},           InterventionInfo{"name_observations", 3},
    InterventionInfo{"redistribute_power", 3}, InterventionInfo{"commitment_technique", 1},
    InterventionInfo{"knowledge", 1},          InterventionInfo{"attachment_awareness", 3},
    InterventionInfo{"leader_coaching", 1},    InterventionInfo{"leader_delegation", 1},
};
inline constexpr std::size_t intervention_count = intervention_info.size();

constexpr std::size_t index_of(InterventionKind kind) { return static_cast<std::size_t>(kind); }

static_assert(index_of(InterventionKind::leader_delegation) + 1 == intervention_count,
              "every kind has its row");

}  // namespace dyad::model
