// One [[factor]] of a sweep file.
#pragma once

#include <optional>
#include <string>

#include "sim/io/sweep/factor_keys.hpp"
#include "sim/io/sweep/plan.hpp"

namespace dyad::io {

/// One [[factor]]: its table, "factor.0", the file, and where its problems go.
struct FactorTable {
  const toml::table& table;
  const std::string& path;
  const std::string& file;
  Problems& problems;
};

/// Reads one factor; nothing, with problems noted, if it was refused.
std::optional<FactorPlan> read_factor(const FactorTable& table, DesignKind kind, FactorKeys& keys);

}  // namespace dyad::io
