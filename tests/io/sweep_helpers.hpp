// What the tests of sweep files share.
#pragma once

#include <catch2/catch.hpp>
#include <regex>
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

inline bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// A text, `--set`s, and parts of its only problem.
struct Refused {
  std::string toml;
  std::vector<std::string> sets;
  std::vector<std::string> parts;
};

/// Each is refused for one reason. `before` goes in front of each text.
inline void check_all(const std::string& before, const std::vector<Refused>& cases) {
  for (const Refused& refused : cases) {
    const std::string text = sweep_problems(before + refused.toml, refused.sets);
    INFO("sweep: " << before + refused.toml << "\nproblems: " << text);
    CHECK(std::regex_match(text, std::regex("(s\\.toml:\\d+:\\d+|--set .+): .+ \\(.+\\): .+")));
    for (const std::string& part : refused.parts) {
      INFO("part: " << part);
      CHECK(contains(text, part));
    }
  }
}

}  // namespace dyad::test
