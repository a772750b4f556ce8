// `dyad inspect` on the file of a comparison.
#pragma once

#include <string>

#include "sim/io/results/reader.hpp"

namespace dyad::cli {

/// For people: what was compared, and how to look further.
std::string comparison_view(const io::ResultReader& reader, const std::string& file);

}  // namespace dyad::cli
