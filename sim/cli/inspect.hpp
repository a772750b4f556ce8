// dyad inspect: what is in a result file.
#pragma once

#include <CLI/CLI.hpp>

namespace dyad::cli {

/// Adds the command to the program. It throws io::ResultError for a file that cannot be read.
void add_inspect(CLI::App& app);

}  // namespace dyad::cli
