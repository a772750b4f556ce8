// Logarithm and exponential in double, from + - * / alone: those of the system differ between
// machines. Not for the kernel, which has lanes/maths.hpp.
#pragma once

#include <cstdint>

namespace dyad::base {

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

/// e^x for |x| < 700; relative error below 1e-15.
double natural_exponential(double x);

}  // namespace dyad::base
