// How much longer one point of a sweep takes than another.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/study/sweep.hpp"

namespace dyad::study {

/// Meetings to be simulated, of each run of a point: what time goes with.
class Costs {
 public:
  explicit Costs(const Sweep& sweep);
  double of(std::int64_t point) const {
    return each_.empty() ? same_ : each_[static_cast<std::size_t>(point)];
  }

  double mean() const { return mean_; }

 private:
  std::vector<double> each_;  // [point]; empty where all are the same, or too many to look at
  double same_ = 1, mean_ = 1;
};

}  // namespace dyad::study
