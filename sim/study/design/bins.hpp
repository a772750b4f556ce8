// Equal bins of [0, 1]: how levels are coordinates.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace dyad::study {

/// The middle of a bin, 0 <= bin < bins.
inline double middle_of_bin(std::int64_t bin, std::int64_t bins) {
  return (static_cast<double>(bin) + 0.5) / static_cast<double>(bins);
}

/// The bin that a coordinate in [0, 1] lies in; 1 lies in the last.
inline std::int64_t bin_of(double coordinate, std::int64_t bins) {
  const auto bin = static_cast<std::int64_t>(std::floor(coordinate * static_cast<double>(bins)));
  return std::clamp<std::int64_t>(bin, 0, bins - 1);
}

}  // namespace dyad::study
