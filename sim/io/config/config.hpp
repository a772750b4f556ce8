// Configurations: TOML file and `--set` -> checked parameters. The way back: resolved.hpp.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sim/io/config/problems.hpp"
#include "sim/model/parameters/parameters.hpp"

namespace dyad::io {

/// Where a value was set.
struct Origin {
  enum Kind { by_default, file, command_line } kind = by_default;
  std::string where;  // "configs/baseline.toml:3:8" or "--set population.teams=100"; "" by default
};

/// Checked parameters. `origins` has every key by its path, "run.seed", "intervention.0.share".
struct Configuration {
  model::Parameters parameters;
  std::map<std::string, Origin> origins;
  std::filesystem::path path;                // of the file
  std::vector<std::filesystem::path> files;  // all that were read: the same and what it names
};

/// Reads and checks a configuration file. Each of `sets` is "key=value" (a TOML value; text may go
/// without quotes), and no key comes twice. Throws ConfigError with everything that is wrong.
Configuration load_configuration(const std::filesystem::path& path,
                                 const std::vector<std::string>& sets);

/// The same from a text. `name` stands for the file in messages; `folder` is where a relative
/// `attachment.table` is looked for.
Configuration parse_configuration(std::string_view toml, std::string_view name,
                                  const std::vector<std::string>& sets,
                                  const std::filesystem::path& folder);

}  // namespace dyad::io
