// What a configuration must fulfil beyond the range of each key.
#pragma once

#include "sim/io/config/draft.hpp"

namespace dyad::io {

/// Notes required keys that are missing, keys that have no effect, and values that contradict each
/// other. Says nothing about values that were already refused.
void check(Draft& draft);

}  // namespace dyad::io
