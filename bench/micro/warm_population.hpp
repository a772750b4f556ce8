// A population some weeks into its year, small enough to stay in the cache.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/model/kernel/kernels.hpp"
#include "sim/model/parameters/parameters.hpp"

namespace dyad::bench {

class WarmPopulation {
 public:
  /// 16 blocks take 350 KiB: in the second cache of any machine of today.
  explicit WarmPopulation(const model::Kernel& kernel, int blocks = 16, int weeks = 8);

  /// One week with all that belongs to it. Returns the seconds that the kernel alone took. At the
  /// end of the year, everything begins again where it stood after the first weeks.
  double hold_week();

  /// Turns of the last week, as the salespeople's own tallies count them.
  std::int64_t turns() const;

 private:
  double run_kernel();
  void end_week();

  model::Parameters parameters_;
  model::Rules rules_;
  const model::Kernel& kernel_;
  model::Population population_;
  std::int64_t week_ = 0;
  const std::int64_t warm_weeks_;
  model::Population warm_;  // after so many weeks
};

}  // namespace dyad::bench
