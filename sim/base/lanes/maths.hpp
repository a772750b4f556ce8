// Functions that give the same bits on every machine: made of + - * / and comparisons only.
#pragma once

#include "sim/base/lanes/lanes1.hpp"

namespace dyad::base::inline DYAD_ISA {

template <class Real>
DYAD_INLINE Real clamp01(Real x) {
  return min(max(x, Real(0)), Real(1));
}

/// clamp01 of what cannot be negative.
template <class Real>
DYAD_INLINE Real at_most_1(Real x) {
  return min(x, Real(1));
}

/// 2^x for -126 <= x < 128; 2^-126 below. Relative error below 2e-7.
template <class Real>
DYAD_INLINE Real power_of_two(Real x) {
  constexpr float round = 0x1.8p23F;  // adding it leaves the nearest whole number in the low bits
  x = max(x, Real(-126.0F));
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
  return power_of_two(min(x * log2_e, Real(127.0F)));
}

/// The logistic function σ(x) = 1 / (1 + e^-x).
template <class Real>
DYAD_INLINE Real logistic(Real x) {
  return Real(1.0F) / (power_of_two(min(x * -log2_e, Real(126.0F))) + 1.0F);
}

/// True with probability σ(x), for a uniform u: u < σ(x), without the division.
template <class Real>
DYAD_INLINE Mask<Real> happens(Real u, Real x) {
  return u * (power_of_two(min(x * -log2_e, Real(126.0F))) + 1.0F) < Real(1.0F);
}

}  // namespace dyad::base::inline DYAD_ISA
