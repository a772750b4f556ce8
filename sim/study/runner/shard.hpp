// The part of a sweep that one machine does.
#pragma once

#include <cstdint>

namespace dyad::study {

/// Shard `index` of `count`; the whole sweep is shard 0 of 1.
struct Shard {
  std::int64_t index = 0, count = 1;  // 0 <= index < count
  bool operator==(const Shard&) const = default;
};

}  // namespace dyad::study
