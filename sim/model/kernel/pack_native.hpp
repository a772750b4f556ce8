// The four operations for which the machine has an instruction that plain vector code does not
// reach: 32 x 32 -> 64 bit products, truth values as bits, and looking up a table of eight.
#pragma once

#include "sim/model/kernel/pack.hpp"

namespace dyad::model::inline DYAD_ISA {

#if defined(__AVX512F__)

DYAD_INLINE Product<Native<16>::Unsigned> multiply_part(std::uint32_t factor,
                                                        Native<16>::Unsigned x) {
  const __m512i f = _mm512_set1_epi32(static_cast<int>(factor));
  const auto v = __builtin_bit_cast(__m512i, x);
  const __m512i even = _mm512_mul_epu32(v, f);
  const __m512i odd = _mm512_mul_epu32(_mm512_srli_epi64(v, 32), f);
  return {__builtin_bit_cast(Native<16>::Unsigned,
                             _mm512_mask_blend_epi32(0xAAAA, _mm512_srli_epi64(even, 32), odd)),
          __builtin_bit_cast(Native<16>::Unsigned,
                             _mm512_mask_blend_epi32(0xAAAA, even, _mm512_slli_epi64(odd, 32)))};
}
DYAD_INLINE std::uint32_t bits_of_part(Native<16>::Int mask) {
  return _mm512_movepi32_mask(__builtin_bit_cast(__m512i, mask));
}
DYAD_INLINE Native<16>::Float lookup_part(const Table8& table, Native<16>::Float index) {
  const __m512 values = _mm512_load_ps(table.value.data());
  const __m512i i = _mm512_cvttps_epi32(__builtin_bit_cast(__m512, index));
  return __builtin_bit_cast(Native<16>::Float, _mm512_permutexvar_ps(i, values));
}

#endif

#if defined(__AVX2__)

DYAD_INLINE Product<Native<8>::Unsigned> multiply_part(std::uint32_t factor,
                                                       Native<8>::Unsigned x) {
  const __m256i f = _mm256_set1_epi32(static_cast<int>(factor));
  const auto v = __builtin_bit_cast(__m256i, x);
  const __m256i even = _mm256_mul_epu32(v, f);
  const __m256i odd = _mm256_mul_epu32(_mm256_srli_epi64(v, 32), f);
  return {__builtin_bit_cast(Native<8>::Unsigned,
                             _mm256_blend_epi32(_mm256_srli_epi64(even, 32), odd, 0xAA)),
          __builtin_bit_cast(Native<8>::Unsigned,
                             _mm256_blend_epi32(even, _mm256_slli_epi64(odd, 32), 0xAA))};
}
DYAD_INLINE std::uint32_t bits_of_part(Native<8>::Int mask) {
  return static_cast<std::uint32_t>(_mm256_movemask_ps(__builtin_bit_cast(__m256, mask)));
}
DYAD_INLINE Native<8>::Float lookup_part(const Table8& table, Native<8>::Float index) {
  const __m256 values = _mm256_load_ps(table.value.data());
  const __m256i i = _mm256_cvttps_epi32(__builtin_bit_cast(__m256, index));
  return __builtin_bit_cast(Native<8>::Float, _mm256_permutevar8x32_ps(values, i));
}

#endif

#if defined(__x86_64__)

DYAD_INLINE Product<Native<4>::Unsigned> multiply_part(std::uint32_t factor,
                                                       Native<4>::Unsigned x) {
  const __m128i f = _mm_set1_epi32(static_cast<int>(factor));
  const auto v = __builtin_bit_cast(__m128i, x);
  const __m128i even = _mm_mul_epu32(v, f);
  const __m128i odd = _mm_mul_epu32(_mm_srli_epi64(v, 32), f);
  const __m128i upper = _mm_set_epi32(-1, 0, -1, 0);
  const __m128i high = _mm_or_si128(_mm_srli_epi64(even, 32), _mm_and_si128(upper, odd));
  const __m128i low = _mm_or_si128(_mm_andnot_si128(upper, even), _mm_slli_epi64(odd, 32));
  return {__builtin_bit_cast(Native<4>::Unsigned, high),
          __builtin_bit_cast(Native<4>::Unsigned, low)};
}
DYAD_INLINE std::uint32_t bits_of_part(Native<4>::Int mask) {
  return static_cast<std::uint32_t>(_mm_movemask_ps(__builtin_bit_cast(__m128, mask)));
}

#else

DYAD_INLINE Product<Native<4>::Unsigned> multiply_part(std::uint32_t factor,
                                                       Native<4>::Unsigned x) {
  Product<Native<4>::Unsigned> result;
  for (int i = 0; i < 4; ++i) {
    const Product<std::uint32_t> one = multiply(factor, x[i]);
    result.high[i] = one.high;
    result.low[i] = one.low;
  }
  return result;
}
DYAD_INLINE std::uint32_t bits_of_part(Native<4>::Int mask) {
  std::uint32_t result = 0;
  for (int i = 0; i < 4; ++i) result |= (mask[i] != 0 ? 1U : 0U) << i;
  return result;
}

#endif

DYAD_INLINE Native<4>::Float lookup_part(const Table8& table, Native<4>::Float index) {
  Native<4>::Float result = table.value[0] - Native<4>::Float{};
  for (int m = 1; m < move_count; ++m) {
    const Native<4>::Float here = table.value[static_cast<std::size_t>(m)] - Native<4>::Float{};
    result = index == (static_cast<float>(m) - Native<4>::Float{}) ? here : result;
  }
  return result;
}

template <int W>
DYAD_INLINE Product<PackWord<W>> multiply(std::uint32_t factor, PackWord<W> x) {
  Product<PackWord<W>> result;
  for (int p = 0; p < Parts<W>::count; ++p) {
    const auto part = multiply_part(factor, x.part[p]);
    result.high.part[p] = part.high;
    result.low.part[p] = part.low;
  }
  return result;
}

/// Lane i's truth value as bit i.
template <int W>
DYAD_INLINE std::uint32_t bits(PackMask<W> mask) {
  std::uint32_t result = 0;
  for (int p = 0; p < Parts<W>::count; ++p) {
    result |= bits_of_part(mask.part[p]) << (p * Parts<W>::width);
  }
  return result;
}
template <int W>
DYAD_INLINE bool any(PackMask<W> mask) {
  return bits(mask) != 0;
}

/// The table's value at each lane's index, a whole number 0 .. 7 held as a float.
template <int W>
DYAD_INLINE Pack<W> lookup(const Table8& table, Pack<W> index) {
  Pack<W> result;
  for (int p = 0; p < Parts<W>::count; ++p) result.part[p] = lookup_part(table, index.part[p]);
  return result;
}

}  // namespace dyad::model::inline DYAD_ISA
