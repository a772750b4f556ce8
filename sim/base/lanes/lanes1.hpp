// One lane: the same operations on plain float that pack.hpp has on many lanes.
#pragma once

#include <array>
#include <cstdint>

#include "sim/base/lanes/column.hpp"
#include "sim/base/lanes/isa.hpp"

namespace dyad::base::inline DYAD_ISA {

/// Numbers looked up by an index from 0 to size - 1. They fill the widest register, or a part of
/// it.
template <int size>
struct alignas(64) Table {
  static_assert(size <= 16, "no register is wide enough");
  std::array<float, 16> value{};
};

/// High and low half of a 64-bit product.
template <class Word>
struct Product {
  Word high, low;
};

/// What goes with a number type: its unsigned integer, its truth value, its lanes.
template <class Real>
struct Types {};

template <>
struct Types<float> {
  using Word = std::uint32_t;
  using Mask = bool;
  static constexpr int lanes = 1;
};

template <class Real>
using Mask = typename Types<Real>::Mask;
template <class Real>
using Word = typename Types<Real>::Word;

DYAD_INLINE float select(bool condition, float yes, float no) { return condition ? yes : no; }
/// x where the condition holds, else 0.
DYAD_INLINE float only_where(bool condition, float x) { return condition ? x : 0.0F; }
DYAD_INLINE bool any(bool condition) { return condition; }
DYAD_INLINE std::uint32_t bits(bool condition) { return condition ? 1U : 0U; }
DYAD_INLINE float min(float a, float b) { return a < b ? a : b; }
DYAD_INLINE float max(float a, float b) { return a > b ? a : b; }
DYAD_INLINE double min(double a, double b) { return a < b ? a : b; }
DYAD_INLINE double max(double a, double b) { return a > b ? a : b; }
DYAD_INLINE float abs(float x) { return max(x, -x); }
template <int size>
DYAD_INLINE float lookup(const Table<size>& table, float index) {
  return table.value[static_cast<std::size_t>(index)];
}

/// The upper 24 bits of a random word as a number in [0, 1).
DYAD_INLINE float unit_interval(std::uint32_t word) {
  return static_cast<float>(static_cast<std::int32_t>(word >> 8)) * 0x1p-24F;
}
DYAD_INLINE Product<std::uint32_t> multiply(std::uint32_t factor, std::uint32_t x) {
  const std::uint64_t product = std::uint64_t{factor} * x;
  return {static_cast<std::uint32_t>(product >> 32), static_cast<std::uint32_t>(product)};
}

/// 2^n p for n = rounded - 1.5 * 2^23, which float addition left in the low bits of `rounded`.
DYAD_INLINE float scale_by_power(float p, float rounded) {
  const auto exponent = __builtin_bit_cast(std::uint32_t, rounded) << 23;
  return __builtin_bit_cast(float, __builtin_bit_cast(std::uint32_t, p) + exponent);
}

/// Lanes first .. first + Types<Real>::lanes - 1 of a column.
DYAD_INLINE void load(float& to, const Lanes& from, int first) { to = from[first]; }
DYAD_INLINE void store(Lanes& to, float from, int first) { to[first] = from; }
DYAD_INLINE void load(std::uint32_t& to, const std::array<std::uint32_t, block_lanes>& from,
                      int first) {
  to = from[static_cast<std::size_t>(first)];
}
DYAD_INLINE void store(std::array<std::uint32_t, block_lanes>& to, std::uint32_t from, int first) {
  to[static_cast<std::size_t>(first)] = from;
}

}  // namespace dyad::base::inline DYAD_ISA
