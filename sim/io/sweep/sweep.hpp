// Sweep files: TOML -> a checked sweep (docs/sweep-file.md).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sim/io/config/problems.hpp"
#include "sim/io/sweep/check_progress.hpp"
#include "sim/study/sweep.hpp"

namespace dyad::io {

/// Reads a sweep file and the base it names, and checks every point. Each of `sets` is "key=value"
/// and changes the base, after the file's own [set]; run.replicates stands for the replicates of
/// the sweep, and keys that the sweep varies are refused. Throws ConfigError with everything wrong.
/// Millions of points take minutes: `progress` tells how far it is.
study::Sweep load_sweep(const std::filesystem::path& path, const std::vector<std::string>& sets,
                        const CheckProgress& progress = {});

/// The same from a text, such as Sweep::resolved, which gives the same sweep again. `name` stands
/// for the file in messages; relative paths are looked for in `folder`.
study::Sweep parse_sweep(std::string_view toml, std::string_view name,
                         const std::vector<std::string>& sets, const std::filesystem::path& folder,
                         const CheckProgress& progress = {});

}  // namespace dyad::io
