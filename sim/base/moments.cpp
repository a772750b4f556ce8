#include "sim/base/moments.hpp"

#include <cmath>
#include <limits>

namespace dyad::base {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

void Moments::add(double value) {
  ++count_;
  const double before = value - mean_;
  mean_ += before / static_cast<double>(count_);
  squares_ += before * (value - mean_);
}

double Moments::mean() const { return count_ > 0 ? mean_ : unknown; }

double Moments::variance() const {
  return count_ > 1 ? squares_ / static_cast<double>(count_ - 1) : unknown;
}

double Moments::standard_deviation() const { return std::sqrt(variance()); }

}  // namespace dyad::base
