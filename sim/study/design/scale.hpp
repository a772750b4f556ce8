// From coordinates in [0, 1] to values of a factor.
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "sim/study/sweep.hpp"

namespace dyad::study {

/// Numbers from low to high, low < high; if logarithmic, 0 < low, high / low < e^700, and equal
/// ratios are as likely.
struct Interval {
  double low, high;
  bool logarithmic = false;
};

/// Whole numbers from low to high, low < high; if logarithmic, 0 < low. Each has a bin of its own,
/// of equal width, or log((n + 1) / n) wide.
struct IntegerInterval {
  model::Integer low, high;
  bool logarithmic = false;
};

/// Any values, each with a bin of equal width.
using Choices = std::vector<Value>;

using Scale = std::variant<Interval, IntegerInterval, Choices>;

/// The value at a coordinate in [0, 1]; the same bits on every machine.
Value value_at(const Scale& scale, double coordinate);

/// `levels` values from low to high, at least two, both ends included; equal differences, or
/// ratios. Numbers are rounded to 15 significant digits (12 on a logarithmic scale), so that they
/// read 0.3 and not 0.30000000000000004; whole numbers to the nearest, so that two may be equal.
/// Choices are returned as they are.
Choices evenly_spaced(const Scale& scale, std::int64_t levels);

}  // namespace dyad::study
