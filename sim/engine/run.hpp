// Replicates of one configuration, from the first week to the last: the schedule of docs/odd.md,
// section 3, over the blocks of one population.
#pragma once

#include <functional>
#include <span>

#include "sim/model/group_measures.hpp"
#include "sim/model/interventions.hpp"
#include "sim/model/kernel/week.hpp"
#include "sim/model/market.hpp"
#include "sim/model/measures.hpp"

namespace dyad::engine {

/// What is left out of results to save time.
struct Keep {
  bool weekly = true;  // means and quantiles per week and group
};

/// Several replicates side by side in one population, so that few salespeople fill whole blocks.
class Runs {
 public:
  /// Replicates first .. first + count - 1. `parameters` must outlive them. threads: of these runs
  /// alone.
  Runs(const model::Parameters& parameters, std::int64_t first, std::int64_t count,
       const model::Kernel& kernel, int threads, Keep keep = {});

  /// All weeks; `after_week` is called after each. Throws what it throws.
  std::vector<model::RunResult> run(const std::function<void()>& after_week);

 private:
  void found();
  void prepare_results();
  void step(std::int64_t week);
  void hold_week(std::int64_t week);
  void keep_week(std::int64_t block);
  void match_accounts();
  void end_week(std::int64_t week);
  void keep_knowledge(std::span<float> values, std::size_t place);
  void summarise_measure(std::size_t measure, std::int64_t week, std::size_t place);

  const model::Parameters& parameters_;
  const std::int64_t first_, count_;
  const model::Kernel& kernel_;
  const int threads_;
  const Keep keep_;
  const model::Rules rules_;
  const std::vector<int> prepared_questions_;
  const std::array<float, model::move_count> listen_;
  model::Population population_;
  std::vector<model::Groups> groups_;  // [replicate]
  std::vector<float> week_;  // [weekly][salesperson of all replicates]: of the week just ended
  model::Offers offers_;     // of the accounts that left in the week
  std::vector<std::size_t> whose_;         // [offer]: the offer whose account comes there
  std::vector<model::RunResult> results_;  // [replicate]
};

/// How many replicates share a population so that hardly any lane is empty: 1 for all but the
/// smallest ones.
std::int64_t replicates_side_by_side(const model::Parameters& parameters);

}  // namespace dyad::engine
