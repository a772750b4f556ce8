// What the tests of the engine share.
#pragma once

#include <cstring>
#include <string>
#include <vector>

#include "sim/engine/simulation.hpp"
#include "tests/model/fixtures.hpp"

namespace dyad::test {

inline engine::Options on(int threads, const std::string& kernel = {}) {
  engine::Options options;
  options.threads = threads;
  options.kernel = kernel;
  return options;
}

/// All results, in the order in which they came.
inline std::vector<model::RunResult> results_of(const model::Parameters& parameters,
                                                const engine::Options& options = {}) {
  std::vector<model::RunResult> results;
  engine::simulate(parameters, options,
                   [&](const model::RunResult& result) { results.push_back(result); });
  return results;
}

/// The only result of a run with one replicate.
inline model::RunResult result_of(const model::Parameters& parameters,
                                  const engine::Options& options = {}) {
  return results_of(parameters, options).at(0);
}

template <class T>
bool same_bits(const std::vector<T>& a, const std::vector<T>& b) {
  return a.size() == b.size() &&
         (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(T)) == 0);
}

/// Everything that a run leaves behind but trajectories and transcripts, bit for bit.
inline bool same_results(const model::RunResult& a, const model::RunResult& b) {
  bool same = a.replicate == b.replicate && a.digest == b.digest && a.group_size == b.group_size;
  for (std::size_t k = 0; k < a.outcomes.size(); ++k) {
    same = same && same_bits(a.outcomes[k], b.outcomes[k]);
  }
  for (std::size_t k = 0; k < a.leaders.size(); ++k) {
    same = same && same_bits(a.leaders[k], b.leaders[k]);
  }
  return same && same_bits(a.leader_category, b.leader_category) &&
         same_bits(a.move_share, b.move_share) &&
         same_bits(a.survey_move_share, b.survey_move_share) &&
         same_bits(a.treated_by, b.treated_by) && same_bits(a.weekly_mean, b.weekly_mean) &&
         same_bits(a.weekly_quantile, b.weekly_quantile) &&
         std::memcmp(a.totals.data(), b.totals.data(), sizeof a.totals) == 0;
}

/// A small population in which everything happens: groups, churn, sales and interventions.
inline model::Parameters eventful(model::Integer seed = 1) {
  using namespace model;
  Parameters p = small(seed);
  p.population.members_max = 3;
  p.market.churn = 0.03;
  p.closing.intercept = -2;
  p.interventions = {
      {InterventionKind::prepared_questions, 1, no_end, 0.5, TargetGroup::all, 0.6, 5, 2},
      {InterventionKind::humility, 0, 6, 0.5, TargetGroup::carriers_7r, 0.7, 0, 3},
      {InterventionKind::knowledge, 2, no_end, 1, TargetGroup::secure, 0.2, 3, 3}};
  return p;
}

}  // namespace dyad::test
