#include "sim/study/statistics/proportion.hpp"

#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace dyad::study {

Proportion wilson_interval(std::int64_t happened, std::int64_t count, double confidence) {
  if (happened < 0 || happened > count) {
    throw std::invalid_argument("a share is of what happened at most as often as it could");
  }
  const bool possible = confidence > 0 && confidence < 1;  // false for a NaN
  if (!possible) {
    throw std::invalid_argument("the confidence of an interval must lie between 0 and 1");
  }
  if (count == 0) {
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    return {unknown, unknown, unknown};
  }
  const double z = quantile(complement(boost::math::normal(), (1 - confidence) / 2));
  const auto n = static_cast<double>(count);
  const double share = static_cast<double>(happened) / n, shrink = 1 + z * z / n;
  const double middle = (share + z * z / (2 * n)) / shrink;
  const double half = z / shrink * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  // Rounding must not take the ends past what was seen.
  return {share, happened == 0 ? 0 : middle - half, happened == count ? 1 : middle + half};
}

}  // namespace dyad::study
