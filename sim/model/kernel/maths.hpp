// Functions that give the same bits on every machine: made of + - * / and comparisons only.
#pragma once

#include "sim/model/kernel/lanes1.hpp"

namespace dyad::model::inline DYAD_ISA {

template <class Real>
DYAD_INLINE Real clamp01(Real x) {
  return least(most(x, Real(0)), Real(1));
}

/// e^x for |x| <= 87; beyond that e^±87. Relative error below 1e-7.
template <class Real>
DYAD_INLINE Real exponential(Real x) {
  constexpr float log2_e = 1.44269504088896341F;
  constexpr float ln2_high = 0.693359375F, ln2_low = -2.12194440e-4F;  // their sum is ln 2
  constexpr float round = 0x1.8p23F;  // adding it leaves the nearest whole number in the low bits
  x = least(most(x, Real(-87.0F)), Real(87.0F));
  const Real rounded = x * log2_e + round;
  const Real n = rounded - round;
  const Real r = x - n * ln2_high - n * ln2_low;
  // Minimax polynomial of (e^r - 1 - r) / r^2 on |r| <= ln 2 / 2 (Moshier, Cephes).
  Real p = r * 1.9875691500e-4F + 1.3981999507e-3F;
  p = p * r + 8.3334519073e-3F;
  p = p * r + 4.1665795894e-2F;
  p = p * r + 1.6666665459e-1F;
  p = p * r + 5.0000001201e-1F;
  return scale_by_power(p * (r * r) + r + 1.0F, rounded);
}

/// The logistic function 1 / (1 + e^-x).
template <class Real>
DYAD_INLINE Real logistic(Real x) {
  return Real(1.0F) / (exponential(-x) + 1.0F);
}

/// Natural logarithm of a positive, normal x; relative error below 1e-14.
inline double natural_logarithm(double x) {
  auto word = __builtin_bit_cast(std::uint64_t, x);
  std::int64_t exponent = static_cast<std::int64_t>(word >> 52) - 1023;
  double mantissa =
      __builtin_bit_cast(double, (word & 0x000FFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL);
  if (mantissa > 1.4142135623730951) {
    mantissa *= 0.5;
    ++exponent;
  }
  const double s = (mantissa - 1) / (mantissa + 1), square = s * s;
  double series = 0;  // atanh(s) / s = 1 + s^2 / 3 + s^4 / 5 + ...
  for (int k = 21; k >= 1; k -= 2) series = series * square + 1.0 / k;
  return static_cast<double>(exponent) * 0.6931471805599453 + 2 * s * series;
}

}  // namespace dyad::model::inline DYAD_ISA
