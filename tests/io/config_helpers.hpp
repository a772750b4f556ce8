// What the tests of configurations share.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sim/io/config/config.hpp"

namespace dyad::test {

/// The root of the repository, from any folder inside it. (A compiler cache may have shortened
/// __FILE__.)
inline const std::filesystem::path repository = [] {
  auto folder = std::filesystem::current_path();
  while (!std::filesystem::exists(folder / "configs" / "baseline.toml") &&
         folder.has_relative_path()) {
    folder = folder.parent_path();
  }
  return folder;
}();

/// Parses a text under the name "c.toml", with a relative attachment table looked for in `folder`.
inline io::Configuration parse(std::string_view toml, const std::vector<std::string>& sets = {},
                               const std::filesystem::path& folder = ".") {
  return io::parse_configuration(toml, "c.toml", sets, folder);
}

/// All problems of a text, one a line; empty if it has none.
inline std::string problems_of(std::string_view toml, const std::vector<std::string>& sets = {},
                               const std::filesystem::path& folder = ".") {
  try {
    parse(toml, sets, folder);
    return {};
  } catch (const io::ConfigError& error) {
    return error.what();
  }
}

}  // namespace dyad::test
