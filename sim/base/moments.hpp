// Mean and variance of numbers that come one after another.
#pragma once

#include <cstdint>

namespace dyad::base {

/// Welford's method: exact to rounding however far the mean is from zero. The same numbers in the
/// same order give the same bits. A NaN makes mean and variance NaN from there on.
class Moments {
 public:
  void add(double value);

  std::int64_t count() const { return count_; }
  /// NaN when there are no numbers.
  double mean() const;
  /// Of the population they are a sample of: divided by count - 1. NaN when there are fewer than 2.
  double variance() const;
  double standard_deviation() const;

 private:
  std::int64_t count_ = 0;
  double mean_ = 0, squares_ = 0;  // sum of squared distances from the mean
};

}  // namespace dyad::base
