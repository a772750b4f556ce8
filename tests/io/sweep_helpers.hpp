// What the tests of sweep files share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/io/sweep/sweep.hpp"
#include "tests/io/config_helpers.hpp"

namespace dyad::test {

/// A sweep of this text under the name "s.toml", beside the ready sweeps.
inline study::Sweep sweep_of(std::string_view toml, const std::vector<std::string>& sets = {}) {
  return io::parse_sweep(toml, "s.toml", sets, repository / "configs" / "sweeps");
}

/// All problems of a text, one a line; empty if it has none.
inline std::string sweep_problems(std::string_view toml,
                                  const std::vector<std::string>& sets = {}) {
  try {
    sweep_of(toml, sets);
    return {};
  } catch (const io::ConfigError& error) {
    return error.what();
  }
}

}  // namespace dyad::test
