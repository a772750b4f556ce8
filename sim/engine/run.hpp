// One run: the schedule of docs/odd.md, section 3, over the blocks of one population.
#pragma once

#include <functional>

#include "sim/model/group_measures.hpp"
#include "sim/model/interventions.hpp"
#include "sim/model/kernel/week.hpp"
#include "sim/model/market.hpp"
#include "sim/model/measures.hpp"

namespace dyad::engine {

class Run {
 public:
  /// `parameters` must outlive the run. threads: of this run alone.
  Run(const model::Parameters& parameters, std::uint32_t replicate, const model::Kernel& kernel,
      int threads);

  /// All weeks; `after_week` is called after each. Throws what it throws.
  model::RunResult run(const std::function<void()>& after_week);

 private:
  void found();
  void step(std::int64_t week);
  void hold_week(std::int64_t week, const std::vector<float>& strengths);
  void trade(std::int64_t week);
  void measure(std::int64_t week);
  void keep_trajectory(std::int64_t week);

  const model::Parameters& parameters_;
  const std::uint32_t replicate_;
  const model::Kernel& kernel_;
  const int threads_;
  const model::Rules rules_;
  const std::vector<int> prepared_questions_;
  const std::array<float, model::move_count> listen_;
  model::Population population_;
  model::RunResult result_;
};

}  // namespace dyad::engine
