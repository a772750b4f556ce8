// A parameter sweep: which runs it consists of, and what is kept of each (docs/studies.md).
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "sim/model/parameters/parameters.hpp"

namespace dyad::study {

/// One value of a configuration key.
using Value = std::variant<double, model::Integer, bool, std::string>;

/// What a sweep varies. All its keys take the same value.
struct Factor {
  std::vector<std::string> keys;  // paths such as "dopamine.gain_7r"; the first names the factor
  std::string unit;               // of the first key; "1" for pure numbers, empty otherwise
  std::string meaning;            // of the first key
};

/// Stops the replicates of a point as soon as a mean is known well enough.
struct AdaptiveReplication {
  std::string measure;               // one of measure_names()
  double half_width;                 // of the confidence interval of its mean: narrow enough
  double confidence = 0.95;          // in (0, 1)
  std::int64_t minimum = 10;         // replicates before the first look; at least 2
  std::int64_t batch = 10;           // replicates between two looks
  std::optional<std::int64_t> runs;  // of the whole sweep
  std::optional<double> seconds;  // of the whole sweep; the only rule that depends on the machine
};

enum class RandomNumbers {
  common,  // every point meets the same people and the same luck: points differ by parameters only
  independent  // every point has a seed of its own
};

/// A checked sweep. Its runs are (point, replicate); its points are numbered in design order.
struct Sweep {
  std::vector<Factor> factors;
  std::int64_t points = 1;
  std::int64_t replicates = 1;  // of each point; the most there can be when adaptive
  RandomNumbers random_numbers = RandomNumbers::common;
  std::optional<AdaptiveReplication> adaptive;
  std::vector<std::string> measures;  // names kept of each run, in the order of measure_names()
  std::vector<std::string> weekly;    // names of weekly series kept of each run; may be empty
  /// The whole sweep as TOML, base configuration and points' recipe included: the same text is the
  /// same study.
  std::string resolved;
  std::vector<std::filesystem::path> files;  // that it was read from, bases and tables included
  /// The value of every factor at a point. Safe to call from several threads.
  std::function<std::vector<Value>(std::int64_t point)> values_of;
  /// The parameters of a point, checked when the sweep was; run.replicates = 1. With independent
  /// random numbers run.seed is the point's own. Safe to call from several threads.
  std::function<model::Parameters(std::int64_t point)> parameters_of;
};

}  // namespace dyad::study
