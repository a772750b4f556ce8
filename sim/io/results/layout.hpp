// What dimensions and variables of a result file are (docs/result-file.md). No HDF5 here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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

}  // namespace dyad::io
