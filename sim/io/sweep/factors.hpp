// [[factor]]: what a sweep varies, and through which values.
#pragma once

#include <optional>
#include <vector>

#include "sim/io/sweep/factor_keys.hpp"
#include "sim/io/sweep/plan.hpp"

namespace dyad::io {

/// Reads all factors of a design of that kind, and notes what is wrong with them. Those that were
/// refused are left out.
std::vector<FactorPlan> read_factors(Fields& top, const std::string& file, const Base& base,
                                     DesignKind kind, Problems& problems);

/// One [[factor]]: its table, "factor.0", the file, and where its problems go.
struct FactorTable {
  const toml::table& table;
  const std::string& path;
  const std::string& file;
  Problems& problems;
};

/// Reads one factor; nothing, with problems noted, if it was refused.
std::optional<FactorPlan> read_factor(const FactorTable& table, DesignKind kind, FactorKeys& keys);

/// Factors in the form in which a design needs them: where it has levels, these are listed; one at
/// a time, the value of the base comes first, and is not repeated. Notes linked keys that differ in
/// a base that is a point itself.
std::vector<study::Scale> scales_of(const Plan& plan, const ParameterBinding& base,
                                    Problems& problems);

}  // namespace dyad::io
