// Configurations compared on the same random numbers.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "sim/model/parameters/parameters.hpp"
#include "sim/study/statistics/paired.hpp"

namespace dyad::study {

struct ComparisonOptions {
  std::int64_t replicates = 1;  // of each configuration
  int threads = 1;
  std::string kernel;                                                 // empty: the fastest
  std::function<bool()> stop_requested;                               // true ends the comparison
  std::function<void(std::int64_t done, std::int64_t all)> progress;  // runs; one thread at a time
};

/// The measures of all runs, and what each configuration does compared to the first.
class Comparison {
 public:
  /// Runs all of them, all with the seed of the first. Throws what a run throws; an unfinished
  /// comparison, stopped on request, is not complete().
  Comparison(const std::vector<model::Parameters>& configurations,
             const ComparisonOptions& options);

  bool complete() const { return missing_ == 0; }
  std::size_t configurations() const { return values_.size(); }
  std::int64_t replicates() const { return replicates_; }
  /// Index of a measure among measure_names(), [replicate].
  std::vector<double> values(std::size_t configuration, std::size_t measure) const;
  /// configuration: from 1 on, compared to configuration 0.
  PairedComparison against_first(std::size_t configuration, std::size_t measure) const;
  /// Digest of a run, [configuration][replicate].
  std::uint64_t digest(std::size_t configuration, std::int64_t replicate) const;

 private:
  std::int64_t replicates_, missing_;
  std::vector<std::vector<std::vector<double>>> values_;  // [configuration][replicate][measure]
  std::vector<std::vector<std::uint64_t>> digests_;       // [configuration][replicate]
};

}  // namespace dyad::study
