#include "sim/study/design/scale.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "sim/base/logarithm.hpp"
#include "sim/study/design/bins.hpp"

namespace dyad::study {
namespace {

using model::Integer;

/// Between low and high in equal ratios; high / low < e^700.
double in_ratio(double low, double high, double share) {
  return low * base::natural_exponential(
                   share * (base::natural_logarithm(high) - base::natural_logarithm(low)));
}

double between(const Interval& scale, double share) {
  const double value = scale.logarithmic ? in_ratio(scale.low, scale.high, share)
                                         : (1 - share) * scale.low + share * scale.high;
  return share >= 1 ? scale.high : std::clamp(value, scale.low, scale.high);
}

Integer whole_between(const IntegerInterval& scale, double share) {
  const auto low = static_cast<double>(scale.low), high = static_cast<double>(scale.high);
  if (!scale.logarithmic) return scale.low + bin_of(share, scale.high - scale.low + 1);
  const double value = std::floor(in_ratio(low, high + 1, share));
  return static_cast<Integer>(std::clamp(value, low, high));
}

double rounded(double value, int digits) {
  const std::string text = fmt::format("{:.{}g}", value, digits);
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Choices spaced(const Interval& scale, std::int64_t levels) {
  Choices values;
  for (std::int64_t i = 0; i < levels; ++i) {
    const bool end = i == 0 || i == levels - 1;
    const double value = between(scale, static_cast<double>(i) / static_cast<double>(levels - 1));
    values.emplace_back(end ? value : rounded(value, scale.logarithmic ? 12 : 15));
  }
  return values;
}

Choices spaced(const IntegerInterval& scale, std::int64_t levels) {
  const Interval numbers{static_cast<double>(scale.low), static_cast<double>(scale.high),
                         scale.logarithmic};
  Choices values;
  for (const Value& value : spaced(numbers, levels)) {
    values.emplace_back(static_cast<Integer>(std::floor(std::get<double>(value) + 0.5)));
  }
  return values;
}

}  // namespace

Value value_at(const Scale& scale, double coordinate) {
  if (const auto* numbers = std::get_if<Interval>(&scale)) return between(*numbers, coordinate);
  if (const auto* whole = std::get_if<IntegerInterval>(&scale)) {
    return whole_between(*whole, coordinate);
  }
  const auto& choices = std::get<Choices>(scale);
  return choices[static_cast<std::size_t>(
      bin_of(coordinate, static_cast<std::int64_t>(choices.size())))];
}

Choices evenly_spaced(const Scale& scale, std::int64_t levels) {
  if (const auto* numbers = std::get_if<Interval>(&scale)) return spaced(*numbers, levels);
  if (const auto* whole = std::get_if<IntegerInterval>(&scale)) return spaced(*whole, levels);
  return std::get<Choices>(scale);
}

}  // namespace dyad::study
