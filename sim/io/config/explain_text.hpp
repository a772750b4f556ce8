// A configuration explained to people.
#pragma once

#include <string>

#include "sim/io/config/config.hpp"

namespace dyad::io {

/// Every resolved value with its default, range, unit, meaning, evidence and where it was set;
/// lines of at most 100 columns, but for long paths.
std::string explain_text(const Configuration& configuration);

}  // namespace dyad::io
