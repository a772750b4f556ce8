#include "sim/model/measures/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dyad::model {

double gini_of(std::vector<float> amounts) {
  std::sort(amounts.begin(), amounts.end());
  double sum = 0, weighted = 0;
  for (std::size_t k = 0; k < amounts.size(); ++k) {
    const auto amount = static_cast<double>(amounts[k]);
    sum += amount;
    weighted += static_cast<double>(k + 1) * amount;
  }
  const auto n = static_cast<double>(amounts.size());
  return sum > 0 ? 2 * weighted / (n * sum) - (n + 1) / n : 0;
}

double correlation_of(const std::vector<float>& x, const std::vector<float>& y) {
  double n = 0, mean_x = 0, mean_y = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (std::isnan(x[i]) || std::isnan(y[i])) continue;
    n += 1;
    mean_x += static_cast<double>(x[i]);
    mean_y += static_cast<double>(y[i]);
  }
  mean_x /= n;
  mean_y /= n;
  double xx = 0, yy = 0, xy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (std::isnan(x[i]) || std::isnan(y[i])) continue;
    const double dx = static_cast<double>(x[i]) - mean_x, dy = static_cast<double>(y[i]) - mean_y;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return xx > 0 && yy > 0 ? xy / std::sqrt(xx * yy) : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace dyad::model
