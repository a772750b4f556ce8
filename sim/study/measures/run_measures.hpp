// The measures that a sweep keeps of each run.
#pragma once

#include <string>
#include <vector>

namespace dyad::study {

/// Their names, in the order in which they are kept.
const std::vector<std::string>& measure_names();

}  // namespace dyad::study
