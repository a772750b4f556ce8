// What stands in a result file: its dimensions and variables (docs/result-file.md). No HDF5 here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/model/parameters/parameters.hpp"

namespace dyad::io {

/// Version of the layout; readers refuse any other. Raise it when a reader would be misled.
inline constexpr std::int64_t format_version = 1;

/// How the values of a variable are stored.
enum class Storage { float32, float64, int8, int32, int64, text };

struct Dimension {
  std::string name;
  std::uint64_t size;
  bool grows = false;  // size not known before the run
};

struct Variable {
  std::string name, long_name;
  std::string units;  // empty for text
  Storage storage;
  std::vector<std::string> dimensions;
  // Without their `{}`, gcc wants these named wherever a variable is made.
  std::string coordinates{};              // NOLINT; names of auxiliary coordinates (CF)
  std::vector<std::string_view> flags{};  // NOLINT; what 0, 1, ... mean (CF flag_meanings)

  /// Whether it is the label of its own dimension.
  bool is_coordinate() const { return dimensions.size() == 1 && dimensions[0] == name; }
};

/// The dimensions of a result file of these parameters, in the file's order.
std::vector<Dimension> dimensions_of(const model::Parameters& parameters);

/// All variables in the file's order; the coordinates come first.
std::vector<Variable> variables_of(const model::Parameters& parameters);

/// The labels of interventions: "0: prepared_questions".
std::vector<std::string> intervention_labels(const model::Parameters& parameters);

/// Name of the trajectory of the weekly result `weekly_name`: "trajectory_trust".
std::string trajectory_name(std::string_view weekly_name);

/// Name of the quantiles of the weekly result `weekly_name`: "weekly_trust_quantile".
std::string quantile_name(std::string_view weekly_name);

}  // namespace dyad::io
