// Functions that give the same bits on every machine: made of + - * / and comparisons only.
#pragma once

#include "sim/model/kernel/lanes1.hpp"

namespace dyad::model::inline DYAD_ISA {

template <class Real>
DYAD_INLINE Real clamp01(Real x) {
  return least(most(x, Real(0)), Real(1));
}

/// clamp01 of what cannot be negative.
template <class Real>
DYAD_INLINE Real at_most_1(Real x) {
  return least(x, Real(1));
}

/// 2^x for -126 <= x < 128; 2^-126 below. Relative error below 2e-7.
template <class Real>
DYAD_INLINE Real power_of_two(Real x) {
  constexpr float round = 0x1.8p23F;  // adding it leaves the nearest whole number in the low bits
  x = most(x, Real(-126.0F));
  const Real rounded = x + round;
  const Real f = x - (rounded - round);
  // Minimax polynomial of 2^f on |f| <= 1/2 with value 1 at 0 (relative error 9e-8), in pairs
  // (Estrin), so that fewer steps wait for the one before.
  const Real f2 = f * f;
  const Real low = f * 0x1.c6b752p-5F + 0x1.ebf9bcp-3F;
  const Real high = f * 0x1.5bba14p-10F + 0x1.3cea88p-7F;
  const Real beyond_1 = f * 0x1.62e42ap-1F + f2 * (low + f2 * high);
  return scale_by_power(beyond_1 + 1.0F, rounded);
}

inline constexpr float log2_e = 1.44269504088896341F;

/// e^x for -87 <= x <= 88, and its nearest value beyond. Relative error below 2e-7 + 1e-7 |x|.
template <class Real>
DYAD_INLINE Real exponential(Real x) {
  return power_of_two(least(x * log2_e, Real(127.0F)));
}

/// The logistic function σ(x) = 1 / (1 + e^-x).
template <class Real>
DYAD_INLINE Real logistic(Real x) {
  return Real(1.0F) / (power_of_two(least(x * -log2_e, Real(126.0F))) + 1.0F);
}

/// True with probability σ(x), for a uniform u: u < σ(x), without the division.
template <class Real>
DYAD_INLINE Mask<Real> happens(Real u, Real x) {
  return u * (power_of_two(least(x * -log2_e, Real(126.0F))) + 1.0F) < Real(1.0F);
}

/// The sum of the named terms of an equation, in their order.
template <template <class> class Terms, class Real>
DYAD_INLINE Real total(const Terms<Real>& terms) {
  Real sum = -0.0F;  // the one number that leaves the first term as it is, to the bit
  terms.each([&](const char*, const Real& term) { sum = sum + term; });
  return sum;
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
