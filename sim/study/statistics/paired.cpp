#include "sim/study/statistics/paired.hpp"

#include <cmath>
#include <stdexcept>

#include "sim/base/moments.hpp"
#include "sim/study/statistics/interval.hpp"

namespace dyad::study {

PairedComparison compare_pairs(std::span<const double> a, std::span<const double> b,
                               double confidence) {
  if (a.size() != b.size()) {
    throw std::invalid_argument("a paired comparison needs as many values of one as of the other");
  }
  base::Moments of_a, of_b, of_difference;
  PairedComparison result;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (std::isnan(a[i]) || std::isnan(b[i])) {
      ++result.left_out;
      continue;
    }
    of_a.add(a[i]);
    of_b.add(b[i]);
    of_difference.add(b[i] - a[i]);
  }
  const double mean = of_difference.mean(), half = half_width(of_difference, confidence);
  const double separate = of_a.variance() + of_b.variance();
  result.pairs = of_difference.count();
  result.mean_difference = mean;
  result.confidence = confidence;
  result.lower = mean - half;
  result.upper = mean + half;
  result.d_z = mean / of_difference.standard_deviation();
  result.d_pooled = mean / std::sqrt(separate / 2);
  result.variance_saved = 1 - of_difference.variance() / separate;
  const bool excludes_zero = result.lower > 0 || result.upper < 0;  // false for NaNs
  result.includes_zero = !excludes_zero;
  return result;
}

}  // namespace dyad::study
