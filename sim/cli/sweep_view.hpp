// `dyad inspect` on the result file of a sweep.
#pragma once

#include <string>

#include "sim/io/results/reader.hpp"

namespace dyad::cli {

/// For people: what was varied, what became of the runs, and the range of some means over points.
std::string sweep_view(const io::ResultReader& reader, const std::string& file);

}  // namespace dyad::cli
