// [design]: which combinations of values a sweep looks at.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/io/sweep/base.hpp"
#include "sim/io/sweep/plan.hpp"

namespace dyad::io {

/// Reads the table into the plan; where points are listed, the factors too. Is its kind known?
bool read_design(Fields& top, const std::string& file, const std::filesystem::path& folder,
                 const Base& base, Plan& plan, Problems& problems);

/// The design of a plan without faults; nothing, with a problem noted, if it has too many points.
std::optional<study::Design> design_of(const DesignPlan& plan, const ListedPoints& listed,
                                       const std::vector<study::Scale>& scales, Problems& problems);

/// Notes listed values that no level of a Morris design comes to.
void check_reach(const Plan& plan, const std::vector<study::Scale>& scales, Problems& problems);

}  // namespace dyad::io
