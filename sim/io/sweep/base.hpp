// The configuration that a sweep varies.
#pragma once

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "sim/io/config/draft.hpp"
#include "sim/io/sweep/fields.hpp"

namespace dyad::io {

struct Base {
  std::unique_ptr<Draft> draft;              // null if it cannot be read at all
  std::vector<base::Problem> problems;       // why it cannot be read; others are in the draft
  std::set<std::string> fixed;               // keys of [set]
  std::vector<std::filesystem::path> files;  // that were read for the sweep
};

/// Reads `base`, a path or, in a resolved sweep, the configuration itself; changes it by [set] and
/// then by `sets`; and checks it like any configuration.
Base read_base(Fields& top, const std::string& file, const std::vector<std::string>& sets,
               const std::filesystem::path& folder, Problems& problems);

}  // namespace dyad::io
