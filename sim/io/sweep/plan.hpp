// What a sweep file says, beside its base.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/io/config/problems.hpp"
#include "sim/study/design/design.hpp"
#include "sim/study/design/scale.hpp"
#include "sim/study/sweep.hpp"

namespace dyad::io {

using model::Integer;

enum class DesignKind {
  grid,
  one_at_a_time,
  random,
  latin_hypercube,
  sobol,
  morris,
  saltelli,
  csv
};

/// Designs of chosen levels rather than of samples.
constexpr bool has_levels(DesignKind kind) {
  return kind == DesignKind::grid || kind == DesignKind::one_at_a_time;
}

/// The top of the file.
struct Replication {
  std::optional<Integer> replicates;  // otherwise those of the base
  study::RandomNumbers random_numbers = study::RandomNumbers::common;
};

/// Of the values of an interval: equal differences, or equal ratios.
enum class Spacing { linear, log };

struct FactorPlan {
  std::vector<std::string> keys;  // at least one
  study::Scale scale;
  Spacing spacing = Spacing::linear;  // of an interval
  std::optional<Integer> levels;      // of an interval, where the design has levels
  Spot spot;                          // of its key
};

/// Points that were listed: the values of each column, and which of them each point has.
struct ListedPoints {
  std::vector<study::Choices> values;   // [column]
  std::vector<std::uint32_t> in_point;  // [point][column], index into the column's values
};

/// Fields that its kind does not have are left at their defaults.
struct DesignPlan {
  DesignKind kind = DesignKind::grid;
  Integer points = 0;
  Integer seed = 0;
  Integer levels = 4;
  bool second_order = false;
  Spot spot;  // of the table [design]
};

/// What is kept of every run.
struct Kept {
  std::vector<std::string> measures, weekly;
};

struct Plan {
  Replication replication;
  DesignPlan design;
  ListedPoints listed;
  std::vector<FactorPlan> factors;
  std::optional<study::AdaptiveReplication> adaptive;
  Kept kept;
  std::vector<std::filesystem::path> files;  // that were read besides the base
};

}  // namespace dyad::io
