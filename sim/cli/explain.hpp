// dyad explain: every value of a configuration, and where it comes from.
#pragma once

#include <CLI/CLI.hpp>

namespace dyad::cli {

/// Adds the command to the program. It throws io::ConfigError for a bad configuration, and
/// std::runtime_error if the output cannot be written.
void add_explain(CLI::App& app);

}  // namespace dyad::cli
