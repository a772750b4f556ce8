// How often something may happen: some at once, then so many a second.
#pragma once

#include <algorithm>
#include <chrono>

#include "sim/room/server/limits.hpp"

namespace dyad::room {

using Clock = std::chrono::steady_clock;

class Bucket {
 public:
  Bucket(limits::Rate rate, Clock::time_point now) : rate_(rate), left_(rate.at_once), at_(now) {}

  /// Whether it may happen once more now.
  bool allows(Clock::time_point now) {
    fill(now);
    return left_ >= 1;
  }
  /// It happened.
  void take(Clock::time_point now) {
    fill(now);
    left_ = std::max(0.0, left_ - 1);
  }
  /// Nothing has happened lately: a new bucket would be the same.
  bool is_full(Clock::time_point now) {
    fill(now);
    return left_ >= rate_.at_once;
  }

 private:
  void fill(Clock::time_point now) {
    const std::chrono::duration<double> passed = now - at_;
    left_ = std::min(rate_.at_once, left_ + std::max(0.0, passed.count()) * rate_.a_second);
    at_ = now;
  }

  limits::Rate rate_;
  double left_;
  Clock::time_point at_;
};

}  // namespace dyad::room
