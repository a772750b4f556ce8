// What is worth knowing about the result file of a sweep, besides what all result files have.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/io/results/reader.hpp"

namespace dyad::cli {

/// Lowest and highest mean over replicates of a measure, among the points; NaN where undefined.
struct MeasureRange {
  std::string measure;
  double low, high;
};

struct SweepFacts {
  std::int64_t points = 0, replicates = 0;
  std::int64_t done = 0, failed = 0, not_wanted = 0;  // runs
  std::vector<std::string> factors;                   // in words
  bool common_random_numbers = true;
  std::vector<MeasureRange> ranges;  // empty where that would take long
};

/// `file` stands for it in messages. Throws io::ResultError, and io::ConfigError for a sweep that
/// this program cannot read.
SweepFacts sweep_facts_of(const io::ResultReader& reader, const std::string& file);

}  // namespace dyad::cli
