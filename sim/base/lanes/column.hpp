// Columns: one number of each of the 16 who stand side by side in a block.
#pragma once

#include <array>
#include <cstddef>

namespace dyad::base {

inline constexpr int block_lanes = 16;

/// 64 bytes, one cache line.
struct alignas(64) Lanes {
  std::array<float, block_lanes> lane{};
  float& operator[](int i) { return lane[static_cast<std::size_t>(i)]; }
  float operator[](int i) const { return lane[static_cast<std::size_t>(i)]; }
};

}  // namespace dyad::base
