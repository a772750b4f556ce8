// dyad run: simulates one configuration and writes a result file.
#pragma once

#include <CLI/CLI.hpp>

namespace dyad::cli {

/// Adds the command to the program. It throws io::ConfigError, io::ResultError and UsageError, and
/// Exit when a signal stopped it.
void add_run(CLI::App& app);

}  // namespace dyad::cli
