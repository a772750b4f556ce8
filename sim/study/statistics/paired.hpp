// Two configurations compared replicate by replicate.
#pragma once

#include <cstdint>
#include <span>

namespace dyad::study {

/// What b does compared to a. With common random numbers both members of a pair meet the same
/// people and the same luck, so their difference is much less noisy than either.
///
/// Where something is divided by 0 the result is that of the division: an effect without any spread
/// is ±infinity, no effect without any spread is NaN. With fewer than two pairs, all but the counts
/// and mean_difference are NaN; without any pair that is NaN, too.
struct PairedComparison {
  std::int64_t pairs = 0;      // that were used
  std::int64_t left_out = 0;   // because a value of the pair is NaN
  double mean_difference = 0;  // of b - a
  double confidence = 0;
  double lower = 0, upper = 0;  // confidence interval of the mean difference, by Student's t
  /// Cohen's d_z: the mean difference in standard deviations of the differences. Says how easily
  /// the difference is seen with paired runs; it grows with the correlation of a and b.
  double d_z = 0;
  /// Cohen's d: the mean difference in pooled standard deviations, the root of the mean variance of
  /// a and b. Says how large the difference is compared to the spread between runs; it can be
  /// compared with effects of studies without pairs.
  double d_pooled = 0;
  /// 1 - var(b - a) / (var a + var b): the part of the variance that pairing removes. 0: pairing
  /// has gained nothing; 0.9: as good as ten times as many runs; below 0: it does harm.
  double variance_saved = 0;
  /// Whether the data are compatible with no difference. True as well when too little is known.
  bool includes_zero = true;
};

/// a[i] and b[i] are one measure of the same replicate; pairs with a NaN are left out. Throws
/// std::invalid_argument when there are not as many a as b, or unless 0 < confidence < 1.
PairedComparison compare_pairs(std::span<const double> a, std::span<const double> b,
                               double confidence = 0.95);

}  // namespace dyad::study
