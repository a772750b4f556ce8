// The machine's own vectors, and the few operations for which it has an instruction that plain
// vector code does not reach: 32 x 32 -> 64 bit products, truth values as bits, a table,
// and the lesser and greater of two numbers.
#pragma once

#include "sim/base/lanes/lanes1.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace dyad::base::inline DYAD_ISA {

#if defined(__AVX512F__)
inline constexpr int native_lanes = 16;
#elif defined(__AVX2__)
inline constexpr int native_lanes = 8;
#else
inline constexpr int native_lanes = 4;
#endif

template <int N>
struct Native {
  using Float __attribute__((vector_size(N * 4))) = float;
  using Int __attribute__((vector_size(N * 4))) = std::int32_t;
  using Unsigned __attribute__((vector_size(N * 4))) = std::uint32_t;
};
using Float4 = Native<4>::Float;
using Float8 = Native<8>::Float;
using Float16 = Native<16>::Float;
using Unsigned4 = Native<4>::Unsigned;
using Unsigned8 = Native<8>::Unsigned;
using Unsigned16 = Native<16>::Unsigned;

template <class To, class From>
DYAD_INLINE To cast(From x) {
  return __builtin_bit_cast(To, x);
}

#if defined(__AVX512F__)

DYAD_INLINE Product<Unsigned16> native_multiply(std::uint32_t factor, Unsigned16 x) {
  const __m512i f = _mm512_set1_epi32(static_cast<int>(factor)), v = cast<__m512i>(x);
  const __m512i even = _mm512_mul_epu32(v, f);
  const __m512i odd = _mm512_mul_epu32(_mm512_srli_epi64(v, 32), f);
  return {cast<Unsigned16>(_mm512_mask_blend_epi32(0xAAAA, _mm512_srli_epi64(even, 32), odd)),
          cast<Unsigned16>(_mm512_mask_blend_epi32(0xAAAA, even, _mm512_slli_epi64(odd, 32)))};
}
DYAD_INLINE std::uint32_t native_bits(Native<16>::Int mask) {
  return _mm512_movepi32_mask(cast<__m512i>(mask));
}
template <int size>
DYAD_INLINE Float16 native_lookup(const Table<size>& table, Float16 index) {
  const __m512i i = _mm512_cvttps_epi32(cast<__m512>(index));
  return cast<Float16>(_mm512_permutexvar_ps(i, _mm512_load_ps(table.value.data())));
}
DYAD_INLINE Float16 native_min(Float16 a, Float16 b) {
  return cast<Float16>(_mm512_min_ps(cast<__m512>(a), cast<__m512>(b)));
}
DYAD_INLINE Float16 native_max(Float16 a, Float16 b) {
  return cast<Float16>(_mm512_max_ps(cast<__m512>(a), cast<__m512>(b)));
}

#endif

#if defined(__AVX2__)

DYAD_INLINE Product<Unsigned8> native_multiply(std::uint32_t factor, Unsigned8 x) {
  const __m256i f = _mm256_set1_epi32(static_cast<int>(factor)), v = cast<__m256i>(x);
  const __m256i even = _mm256_mul_epu32(v, f);
  const __m256i odd = _mm256_mul_epu32(_mm256_srli_epi64(v, 32), f);
  return {cast<Unsigned8>(_mm256_blend_epi32(_mm256_srli_epi64(even, 32), odd, 0xAA)),
          cast<Unsigned8>(_mm256_blend_epi32(even, _mm256_slli_epi64(odd, 32), 0xAA))};
}
DYAD_INLINE std::uint32_t native_bits(Native<8>::Int mask) {
  return static_cast<std::uint32_t>(_mm256_movemask_ps(cast<__m256>(mask)));
}
template <int size>
DYAD_INLINE Float8 native_lookup(const Table<size>& table, Float8 index) {
  const __m256i i = _mm256_cvttps_epi32(cast<__m256>(index));
  // Of an index the instruction looks at the lower three bits.
  const __m256 first = _mm256_permutevar8x32_ps(_mm256_load_ps(table.value.data()), i);
  if constexpr (size <= 8) return cast<Float8>(first);
  const __m256 second = _mm256_permutevar8x32_ps(_mm256_load_ps(table.value.data() + 8), i);
  const __m256 fourth_bit = _mm256_castsi256_ps(_mm256_slli_epi32(i, 28));
  return cast<Float8>(_mm256_blendv_ps(first, second, fourth_bit));
}
DYAD_INLINE Float8 native_min(Float8 a, Float8 b) {
  return cast<Float8>(_mm256_min_ps(cast<__m256>(a), cast<__m256>(b)));
}
DYAD_INLINE Float8 native_max(Float8 a, Float8 b) {
  return cast<Float8>(_mm256_max_ps(cast<__m256>(a), cast<__m256>(b)));
}

#endif

#if defined(__x86_64__)

DYAD_INLINE Product<Unsigned4> native_multiply(std::uint32_t factor, Unsigned4 x) {
  const __m128i f = _mm_set1_epi32(static_cast<int>(factor)), v = cast<__m128i>(x);
  const __m128i even = _mm_mul_epu32(v, f), odd = _mm_mul_epu32(_mm_srli_epi64(v, 32), f);
  const __m128i upper = _mm_set_epi32(-1, 0, -1, 0);
  return {cast<Unsigned4>(_mm_or_si128(_mm_srli_epi64(even, 32), _mm_and_si128(upper, odd))),
          cast<Unsigned4>(_mm_or_si128(_mm_andnot_si128(upper, even), _mm_slli_epi64(odd, 32)))};
}
DYAD_INLINE std::uint32_t native_bits(Native<4>::Int mask) {
  return static_cast<std::uint32_t>(_mm_movemask_ps(cast<__m128>(mask)));
}
DYAD_INLINE Float4 native_min(Float4 a, Float4 b) {
  return cast<Float4>(_mm_min_ps(cast<__m128>(a), cast<__m128>(b)));
}
DYAD_INLINE Float4 native_max(Float4 a, Float4 b) {
  return cast<Float4>(_mm_max_ps(cast<__m128>(a), cast<__m128>(b)));
}

#else

DYAD_INLINE Product<Unsigned4> native_multiply(std::uint32_t factor, Unsigned4 x) {
  Product<Unsigned4> result;
  for (int i = 0; i < 4; ++i) {
    const Product<std::uint32_t> one = multiply(factor, x[i]);
    result.high[i] = one.high;
    result.low[i] = one.low;
  }
  return result;
}
DYAD_INLINE std::uint32_t native_bits(Native<4>::Int mask) {
  std::uint32_t result = 0;
  for (int i = 0; i < 4; ++i) result |= (mask[i] != 0 ? 1U : 0U) << i;
  return result;
}
DYAD_INLINE Float4 native_min(Float4 a, Float4 b) { return a < b ? a : b; }
DYAD_INLINE Float4 native_max(Float4 a, Float4 b) { return a > b ? a : b; }

#endif

/// No instruction looks a table up on every machine: a chain of choices does.
template <int size>
DYAD_INLINE Float4 native_lookup(const Table<size>& table, Float4 index) {
  Float4 result = table.value[0] - Float4{};
  for (int m = 1; m < size; ++m) {
    const Float4 here = table.value[static_cast<std::size_t>(m)] - Float4{};
    result = index == (static_cast<float>(m) - Float4{}) ? here : result;
  }
  return result;
}

/// Whole numbers below 2^31 as floats.
DYAD_INLINE Float4 native_float(Unsigned4 x) {
  return __builtin_convertvector(cast<Native<4>::Int>(x), Float4);
}
/// 2^n p: see scale_by_power of one lane.
DYAD_INLINE Float4 native_scale(Float4 p, Float4 rounded) {
  return cast<Float4>(cast<Unsigned4>(p) + (cast<Unsigned4>(rounded) << 23));
}
#if defined(__AVX2__)
DYAD_INLINE Float8 native_float(Unsigned8 x) {
  return __builtin_convertvector(cast<Native<8>::Int>(x), Float8);
}
DYAD_INLINE Float8 native_scale(Float8 p, Float8 rounded) {
  return cast<Float8>(cast<Unsigned8>(p) + (cast<Unsigned8>(rounded) << 23));
}
#endif
#if defined(__AVX512F__)
DYAD_INLINE Float16 native_float(Unsigned16 x) {
  return __builtin_convertvector(cast<Native<16>::Int>(x), Float16);
}
DYAD_INLINE Float16 native_scale(Float16 p, Float16 rounded) {
  return cast<Float16>(cast<Unsigned16>(p) + (cast<Unsigned16>(rounded) << 23));
}
#endif

}  // namespace dyad::base::inline DYAD_ISA
