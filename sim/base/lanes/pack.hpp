// W salespeople side by side: a thin wrapper over the compilers' native vectors, with ordinary
// operators, so that the model's equations read the same for one lane and for many.
//
// A pack wider than the machine's vector is two half packs: their instructions interleave and hide
// each other's latency. (Two members and not an array: gcc keeps members in registers, arrays in
// memory.)
#pragma once

#include <cstring>

#include "sim/base/lanes/lanes1.hpp"
#include "sim/base/lanes/native.hpp"

namespace dyad::base::inline DYAD_ISA {

template <int W>
constexpr bool fits_a_vector = W <= native_lanes;

/// What Pack, PackWord and PackMask are made of: one native vector, or two halves.
template <template <int> class Self, int W, class Vector, bool fits>
struct Content {
  Vector v;
};
template <template <int> class Self, int W, class Vector>
struct Content<Self, W, Vector, false> {
  Self<W / 2> low, high;
};

/// Applies `f` to native vectors, part by part, and makes a `Result<W>` of what it gives.
template <template <int> class Result, int W, class F, class... Packs>
DYAD_INLINE Result<W> map(F f, const Packs&... packs) {
  Result<W> result;
  if constexpr (fits_a_vector<W>) {
    result.v = f(packs.v...);
  } else {
    result.low = map<Result, W / 2>(f, packs.low...);
    result.high = map<Result, W / 2>(f, packs.high...);
  }
  return result;
}

/// Truth per lane: all bits set or none.
template <int W>
struct PackMask : Content<PackMask, W, typename Native<W>::Int, fits_a_vector<W>> {
  DYAD_INLINE friend PackMask operator&(PackMask a, PackMask b) {
    return map<PackMask, W>([](auto x, auto y) { return x & y; }, a, b);
  }
  DYAD_INLINE friend PackMask operator|(PackMask a, PackMask b) {
    return map<PackMask, W>([](auto x, auto y) { return x | y; }, a, b);
  }
  DYAD_INLINE friend PackMask operator!(PackMask a) {
    return map<PackMask, W>([](auto x) { return ~x; }, a);
  }
};

/// 32 random bits per lane.
template <int W>
struct PackWord : Content<PackWord, W, typename Native<W>::Unsigned, fits_a_vector<W>> {
  PackWord() = default;
  DYAD_INLINE PackWord(std::uint32_t x) {  // NOLINT(google-explicit-constructor): a plain number
    if constexpr (fits_a_vector<W>) {
      this->v = x - typename Native<W>::Unsigned{};
    } else {
      this->low = this->high = PackWord<W / 2>(x);
    }
  }
  DYAD_INLINE friend PackWord operator^(PackWord a, PackWord b) {
    return map<PackWord, W>([](auto x, auto y) { return x ^ y; }, a, b);
  }
};

#define DYAD_ARITHMETIC(op)                                           \
  DYAD_INLINE friend Pack operator op(Pack a, Pack b) {               \
    return map<Pack, W>([](auto x, auto y) { return x op y; }, a, b); \
  }                                                                   \
  DYAD_INLINE Pack& operator op##=(Pack b) { return *this = *this op b; }
#define DYAD_COMPARISON(op)                                               \
  DYAD_INLINE friend PackMask<W> operator op(Pack a, Pack b) {            \
    return map<PackMask, W>([](auto x, auto y) { return x op y; }, a, b); \
  }

/// One number per lane.
template <int W>
struct Pack : Content<Pack, W, typename Native<W>::Float, fits_a_vector<W>> {
  Pack() = default;
  DYAD_INLINE Pack(float x) {  // NOLINT(google-explicit-constructor): a plain number in a formula
    if constexpr (fits_a_vector<W>) {
      this->v = x - typename Native<W>::Float{};
    } else {
      this->low = this->high = Pack<W / 2>(x);
    }
  }
  DYAD_ARITHMETIC(+)
  DYAD_ARITHMETIC(-)
  DYAD_ARITHMETIC(*)
  DYAD_ARITHMETIC(/)
  DYAD_COMPARISON(<)
  DYAD_COMPARISON(<=)
  DYAD_COMPARISON(>)
  DYAD_COMPARISON(>=)
  DYAD_COMPARISON(==)
  DYAD_INLINE friend Pack operator-(Pack a) {
    return map<Pack, W>([](auto x) { return -x; }, a);
  }
};
#undef DYAD_ARITHMETIC
#undef DYAD_COMPARISON

template <int W>
struct Types<Pack<W>> {
  using Word = PackWord<W>;
  using Mask = PackMask<W>;
  static constexpr int lanes = W;
};

template <int W>
DYAD_INLINE Pack<W> select(PackMask<W> condition, Pack<W> yes, Pack<W> no) {
  return map<Pack, W>([](auto c, auto x, auto y) { return c ? x : y; }, condition, yes, no);
}
template <int W>
DYAD_INLINE Pack<W> only_where(PackMask<W> condition, Pack<W> x) {
  return map<Pack, W>(
      [](auto c, auto y) {
        return __builtin_bit_cast(decltype(y), c & __builtin_bit_cast(decltype(c), y));
      },
      condition, x);
}
template <int W>
DYAD_INLINE Pack<W> min(Pack<W> a, Pack<W> b) {
  return map<Pack, W>([](auto x, auto y) { return native_min(x, y); }, a, b);
}
template <int W>
DYAD_INLINE Pack<W> max(Pack<W> a, Pack<W> b) {
  return map<Pack, W>([](auto x, auto y) { return native_max(x, y); }, a, b);
}
template <int W>
DYAD_INLINE Pack<W> abs(Pack<W> x) {
  return max(x, -x);
}
template <int size, int W>
DYAD_INLINE Pack<W> lookup(const Table<size>& table, Pack<W> index) {
  return map<Pack, W>([&](auto i) { return native_lookup(table, i); }, index);
}
template <int W>
DYAD_INLINE Pack<W> unit_interval(PackWord<W> word) {
  return map<Pack, W>([](auto x) { return native_float(x >> 8) * 0x1p-24F; }, word);
}
template <int W>
DYAD_INLINE Pack<W> scale_by_power(Pack<W> p, Pack<W> rounded) {
  return map<Pack, W>([](auto x, auto n) { return native_scale(x, n); }, p, rounded);
}

/// Lane i's truth value as bit i.
template <int W>
DYAD_INLINE std::uint32_t bits(PackMask<W> mask) {
  if constexpr (fits_a_vector<W>) {
    return native_bits(mask.v);
  } else {
    return bits(mask.low) | bits(mask.high) << (W / 2);
  }
}
template <int W>
DYAD_INLINE bool any(PackMask<W> mask) {
  return bits(mask) != 0;
}
template <int W>
DYAD_INLINE Product<PackWord<W>> multiply(std::uint32_t factor, PackWord<W> x) {
  Product<PackWord<W>> result;
  if constexpr (fits_a_vector<W>) {
    const auto product = native_multiply(factor, x.v);
    result.high.v = product.high;
    result.low.v = product.low;
  } else {
    const auto low = multiply(factor, x.low), high = multiply(factor, x.high);
    result.high.low = low.high, result.high.high = high.high;
    result.low.low = low.low, result.low.high = high.low;
  }
  return result;
}

/// Lanes first .. first + W - 1 of a column.
template <int W>
DYAD_INLINE void load(Pack<W>& to, const Lanes& from, int first) {
  if constexpr (fits_a_vector<W>) {
    std::memcpy(&to.v, from.lane.data() + first, sizeof to.v);
  } else {
    load(to.low, from, first);
    load(to.high, from, first + W / 2);
  }
}
template <int W>
DYAD_INLINE void store(Lanes& to, Pack<W> from, int first) {
  if constexpr (fits_a_vector<W>) {
    std::memcpy(to.lane.data() + first, &from.v, sizeof from.v);
  } else {
    store(to, from.low, first);
    store(to, from.high, first + W / 2);
  }
}
template <int W>
DYAD_INLINE void load(PackWord<W>& to, const std::array<std::uint32_t, block_lanes>& from,
                      int first) {
  if constexpr (fits_a_vector<W>) {
    std::memcpy(&to.v, from.data() + first, sizeof to.v);
  } else {
    load(to.low, from, first);
    load(to.high, from, first + W / 2);
  }
}
template <int W>
DYAD_INLINE void store(std::array<std::uint32_t, block_lanes>& to, PackWord<W> from, int first) {
  if constexpr (fits_a_vector<W>) {
    std::memcpy(to.data() + first, &from.v, sizeof from.v);
  } else {
    store(to, from.low, first);
    store(to, from.high, first + W / 2);
  }
}

}  // namespace dyad::base::inline DYAD_ISA
