#include "sim/base/logarithm.hpp"

#include <cmath>

namespace dyad::base {

double natural_exponential(double x) {
  const double halvings = std::floor(x * 1.4426950408889634 + 0.5);
  const double rest = (x - halvings * 0x1.62e42fefap-1) - halvings * 0x1.cf79abc9e3b3ap-40;
  double series = 1;
  for (int k = 16; k >= 1; --k) series = 1 + series * rest / k;
  return std::ldexp(series, static_cast<int>(halvings));
}

}  // namespace dyad::base
