// How many runs a sweep can have, and the number of each.
#pragma once

#include <cstdint>

namespace dyad::study {

/// Runs are numbered point by point. All values are at least 1 and `runs()` fits into 63 bits.
struct Extent {
  std::int64_t points = 1;
  std::int64_t replicates = 1;  // of each point; the most there can be

  std::int64_t runs() const { return points * replicates; }
  /// 0 <= point < points, 0 <= replicate < replicates.
  std::int64_t number_of(std::int64_t point, std::int64_t replicate) const {
    return point * replicates + replicate;
  }
  std::int64_t point_of(std::int64_t number) const { return number / replicates; }
  std::int64_t replicate_of(std::int64_t number) const { return number % replicates; }
};

}  // namespace dyad::study
