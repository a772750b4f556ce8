// Replicates of one configuration, from the first week to the last: the schedule of docs/odd.md,
// section 3, over the blocks of one population.
#pragma once

#include <functional>
#include <span>

#include "sim/model/group_measures.hpp"
#include "sim/model/interventions.hpp"
#include "sim/model/kernel/kernels.hpp"
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
  /// Of a salesperson among all replicates.
  struct Position {
    std::size_t replicate;  // its place among those of this population
    std::size_t salesperson;
  };
  Position position_of(std::int64_t i) const;
  Position after(Position position) const;
  float& trajectory(Position position, std::size_t measure, std::int64_t week);

  void build_population();
  void prepare_results();
  void finish();
  void step(std::int64_t week);
  void hold_week(std::int64_t week);
  void keep_week(std::int64_t block, std::int64_t week);
  void match_accounts();
  void receive_accounts(std::int64_t block);
  void end_week(std::int64_t week);
  bool is_in_one_block(std::int64_t team) const;
  void learn_in_block(std::int64_t block, std::int64_t week);
  void learn(std::int64_t team, std::int64_t week);
  void sum_up(std::int64_t week);
  void keep_summary(std::size_t replicate, std::size_t group, std::int64_t week);

  const model::Parameters& parameters_;
  const std::int64_t first_, count_;
  const model::Kernel& kernel_;
  const int threads_;
  const Keep keep_;
  const model::Rules rules_;
  const std::vector<int> prepared_questions_;
  const std::array<float, model::move_count> listen_;
  model::Population population_;
  std::vector<model::GroupMeasures> measures_;  // [replicate]: of the week just ended
  model::VacatedAccounts vacated_;              // accounts that leave in this week
  model::VacatedAccounts exchanged_;  // those of the week before; they come to new slots now
  std::vector<std::size_t>
      assignment_;  // [k]: the slot of exchanged_.all[k] gets the account of this index
  std::vector<model::RunResult> results_;  // [replicate]
};

/// How many replicates share a population so that hardly any lane is empty: 1 for all but the
/// smallest ones.
std::int64_t replicates_side_by_side(const model::Parameters& parameters);

}  // namespace dyad::engine
