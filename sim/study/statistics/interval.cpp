#include "sim/study/statistics/interval.hpp"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace dyad::study {

double t_quantile(std::int64_t degrees_of_freedom, double confidence) {
  const bool possible = confidence > 0 && confidence < 1;  // false for a NaN
  if (!possible) {
    throw std::invalid_argument("the confidence of an interval must lie between 0 and 1");
  }
  if (degrees_of_freedom < 1) return std::numeric_limits<double>::quiet_NaN();
  // From the upper tail: 1 - (1 - confidence) / 2 would lose the digits of a confidence near 1.
  const boost::math::students_t distribution(static_cast<double>(degrees_of_freedom));
  return quantile(complement(distribution, (1 - confidence) / 2));
}

double half_width(const base::Moments& moments, double confidence) {
  const double t = t_quantile(moments.count() - 1, confidence);
  return t * moments.standard_deviation() / std::sqrt(static_cast<double>(moments.count()));
}

}  // namespace dyad::study
