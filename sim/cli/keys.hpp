// dyad keys: all keys of a configuration, and a search in them.
#pragma once

#include <CLI/CLI.hpp>

namespace dyad::cli {

/// Adds the command to the program. It throws UsageError where no key has all the words.
void add_keys(CLI::App& app);

}  // namespace dyad::cli
