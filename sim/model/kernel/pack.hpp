// W salespeople side by side: a thin wrapper over the compilers' native vectors, with ordinary
// operators, so that the model's equations read the same for one lane and for many.
//
// A pack is an array of native vectors, not one wide vector: two vectors interleaved hide the
// latency of each other's operations, and gcc takes a vector wider than the machine's apart into
// scalars.
#pragma once

#include <cstring>

#include "sim/model/kernel/lanes1.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace dyad::model::inline DYAD_ISA {

#if defined(__AVX512F__)
inline constexpr int native_lanes = 16;
#elif defined(__AVX2__)
inline constexpr int native_lanes = 8;
#else
inline constexpr int native_lanes = 4;
#endif

template <int N>
struct Native {
  typedef float Float __attribute__((vector_size(N * 4)));
  typedef std::int32_t Int __attribute__((vector_size(N * 4)));
  typedef std::uint32_t Unsigned __attribute__((vector_size(N * 4)));
};

template <int W>
struct Parts {
  static constexpr int width = W < native_lanes ? W : native_lanes;
  static constexpr int count = W / width;
  using Float = typename Native<width>::Float;
  using Int = typename Native<width>::Int;
  using Unsigned = typename Native<width>::Unsigned;
};

/// Truth per lane: all bits set or none.
template <int W>
struct PackMask {
  typename Parts<W>::Int part[Parts<W>::count];

  DYAD_INLINE friend PackMask operator&(PackMask a, PackMask b) {
    for (int p = 0; p < Parts<W>::count; ++p) a.part[p] &= b.part[p];
    return a;
  }
  DYAD_INLINE friend PackMask operator|(PackMask a, PackMask b) {
    for (int p = 0; p < Parts<W>::count; ++p) a.part[p] |= b.part[p];
    return a;
  }
  DYAD_INLINE friend PackMask operator!(PackMask a) {
    for (int p = 0; p < Parts<W>::count; ++p) a.part[p] = ~a.part[p];
    return a;
  }
};

template <int W>
struct PackWord {
  typename Parts<W>::Unsigned part[Parts<W>::count];

  PackWord() = default;
  DYAD_INLINE PackWord(std::uint32_t x) {  // NOLINT(google-explicit-constructor): a plain number
    for (int p = 0; p < Parts<W>::count; ++p) part[p] = x - typename Parts<W>::Unsigned{};
  }
  DYAD_INLINE friend PackWord operator^(PackWord a, PackWord b) {
    for (int p = 0; p < Parts<W>::count; ++p) a.part[p] ^= b.part[p];
    return a;
  }
};

#define DYAD_PACK_ARITHMETIC(op)                                                  \
  DYAD_INLINE friend Pack operator op(Pack a, Pack b) {                           \
    for (int p = 0; p < Parts<W>::count; ++p) a.part[p] = a.part[p] op b.part[p]; \
    return a;                                                                     \
  }                                                                               \
  DYAD_INLINE Pack& operator op##=(Pack b) { return *this = *this op b; }
#define DYAD_PACK_COMPARISON(op)                                                     \
  DYAD_INLINE friend PackMask<W> operator op(Pack a, Pack b) {                       \
    PackMask<W> mask;                                                                \
    for (int p = 0; p < Parts<W>::count; ++p) mask.part[p] = a.part[p] op b.part[p]; \
    return mask;                                                                     \
  }

template <int W>
struct Pack {
  typename Parts<W>::Float part[Parts<W>::count];

  Pack() = default;
  DYAD_INLINE Pack(float x) {  // NOLINT(google-explicit-constructor): a plain number in a formula
    for (int p = 0; p < Parts<W>::count; ++p) part[p] = x - typename Parts<W>::Float{};
  }
  DYAD_PACK_ARITHMETIC(+)
  DYAD_PACK_ARITHMETIC(-)
  DYAD_PACK_ARITHMETIC(*)
  DYAD_PACK_ARITHMETIC(/)
  DYAD_PACK_COMPARISON(<)
  DYAD_PACK_COMPARISON(<=)
  DYAD_PACK_COMPARISON(>)
  DYAD_PACK_COMPARISON(>=)
  DYAD_PACK_COMPARISON(==)
  DYAD_INLINE friend Pack operator-(Pack a) {
    for (int p = 0; p < Parts<W>::count; ++p) a.part[p] = -a.part[p];
    return a;
  }
};
#undef DYAD_PACK_ARITHMETIC
#undef DYAD_PACK_COMPARISON

template <int W>
struct Types<Pack<W>> {
  using Word = PackWord<W>;
  using Mask = PackMask<W>;
  static constexpr int lanes = W;
};

template <int W>
DYAD_INLINE Pack<W> select(PackMask<W> condition, Pack<W> yes, Pack<W> no) {
  for (int p = 0; p < Parts<W>::count; ++p) {
    no.part[p] = condition.part[p] ? yes.part[p] : no.part[p];
  }
  return no;
}
template <int W>
DYAD_INLINE Pack<W> select(PackMask<W> condition, float yes, Pack<W> no) {
  return select(condition, Pack<W>(yes), no);
}
template <int W>
DYAD_INLINE Pack<W> select(PackMask<W> condition, Pack<W> yes, float no) {
  return select(condition, yes, Pack<W>(no));
}
template <int W>
DYAD_INLINE Pack<W> select(PackMask<W> condition, float yes, float no) {
  return select(condition, Pack<W>(yes), Pack<W>(no));
}

template <int W>
DYAD_INLINE Pack<W> least(Pack<W> a, Pack<W> b) {
  return select(a < b, a, b);
}
template <int W>
DYAD_INLINE Pack<W> most(Pack<W> a, Pack<W> b) {
  return select(a > b, a, b);
}
template <int W>
DYAD_INLINE Pack<W> magnitude(Pack<W> x) {
  return select(x < Pack<W>(0.0F), -x, x);
}

template <int W>
DYAD_INLINE Pack<W> unit_interval(PackWord<W> word) {
  Pack<W> result;
  for (int p = 0; p < Parts<W>::count; ++p) {
    const auto upper = __builtin_bit_cast(typename Parts<W>::Int, word.part[p] >> 8);
    result.part[p] = __builtin_convertvector(upper, typename Parts<W>::Float) * 0x1p-24F;
  }
  return result;
}

template <int W>
DYAD_INLINE Pack<W> scale_by_power(Pack<W> p, Pack<W> rounded) {
  using Unsigned = typename Parts<W>::Unsigned;
  for (int i = 0; i < Parts<W>::count; ++i) {
    const Unsigned exponent = __builtin_bit_cast(Unsigned, rounded.part[i]) << 23;
    p.part[i] = __builtin_bit_cast(typename Parts<W>::Float,
                                   __builtin_bit_cast(Unsigned, p.part[i]) + exponent);
  }
  return p;
}

template <int W>
DYAD_INLINE void load(Pack<W>& to, const Lanes& from, int first) {
  std::memcpy(&to, from.lane.data() + first, sizeof to);
}
template <int W>
DYAD_INLINE void store(Lanes& to, Pack<W> from, int first) {
  std::memcpy(to.lane.data() + first, &from, sizeof from);
}
template <int W>
DYAD_INLINE void load(PackWord<W>& to, const std::array<std::uint32_t, block_lanes>& from,
                      int first) {
  std::memcpy(&to, from.data() + first, sizeof to);
}

}  // namespace dyad::model::inline DYAD_ISA

#include "sim/model/kernel/pack_native.hpp"
