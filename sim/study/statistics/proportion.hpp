// Confidence intervals of shares.
#pragma once

#include <cstdint>

namespace dyad::study {

struct Proportion {
  double value, low, high;
};

/// The share of `count` in which something happened, with Wilson's score interval (Wilson 1927),
/// which stays inside 0 and 1 and is near its confidence for shares near them, too. NaN for a count
/// of 0. Throws std::invalid_argument unless 0 <= happened <= count and 0 < confidence < 1.
Proportion wilson_interval(std::int64_t happened, std::int64_t count, double confidence);

}  // namespace dyad::study
