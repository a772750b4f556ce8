// What a configuration must fulfil beyond the range of each key.
#pragma once

#include <vector>

#include "sim/io/config/draft.hpp"

namespace dyad::io {

/// Notes required keys that are missing, keys that have no effect, and values that contradict each
/// other. Says nothing about values that were already refused.
void check(Draft& draft);

/// Of that, what depends on values: those of `keys` without effect, which must have been given, and
/// contradictions between any. For a draft that takes many values in turn, as in a sweep.
void check_values(Draft& draft, const std::vector<const model::Key*>& keys);

}  // namespace dyad::io
