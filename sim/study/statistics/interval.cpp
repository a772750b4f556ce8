#include "sim/study/statistics/interval.hpp"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace dyad::study {

double half_width(const base::Moments& moments, double confidence) {
  const bool possible = confidence > 0 && confidence < 1;  // false for a NaN
  if (!possible) {
    throw std::invalid_argument("the confidence of an interval must lie between 0 and 1");
  }
  if (moments.count() < 2) return std::numeric_limits<double>::quiet_NaN();
  const auto count = static_cast<double>(moments.count());
  // From the upper tail: 1 - (1 - confidence) / 2 would lose the digits of a confidence near 1.
  const boost::math::students_t distribution(count - 1);
  const double t = quantile(complement(distribution, (1 - confidence) / 2));
  return t * moments.standard_deviation() / std::sqrt(count);
}

}  // namespace dyad::study
