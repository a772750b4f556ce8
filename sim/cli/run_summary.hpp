// What `dyad run` says at the end.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "sim/model/measures.hpp"
#include "sim/model/parameters/parameters.hpp"

namespace dyad::cli {

/// Gathers the main results of a run, replicate by replicate.
class RunSummary {
 public:
  explicit RunSummary(const model::Parameters& parameters) : parameters_(parameters) {}

  void add(const model::RunResult& result);

  struct Circumstances {
    std::string config, output;
    std::uint64_t digest;
    int threads;
    double seconds;
  };
  /// A few lines; the result file must be there.
  std::string text(const Circumstances& run) const;

 private:
  double total(model::Total total) const { return totals_.at(total.index()); }
  double mean(model::Outcome outcome) const;

  const model::Parameters& parameters_;
  std::array<double, model::total_count> totals_{};           // summed over replicates
  std::array<double, model::outcome_count> sums_{};           // over salespeople and replicates
  std::array<std::int64_t, model::outcome_count> numbers_{};  // of values in `sums_`
};

}  // namespace dyad::cli
