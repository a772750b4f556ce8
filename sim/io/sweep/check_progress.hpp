// How far the check of a sweep's points is.
#pragma once

#include <cstdint>
#include <functional>

namespace dyad::io {

/// Told now and then how many points of how many are checked.
using CheckProgress = std::function<void(std::int64_t done, std::int64_t all)>;

}  // namespace dyad::io
