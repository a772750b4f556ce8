// dyad measures: all that a sweep can keep of a run, and a search in it.
#pragma once

#include <CLI/CLI.hpp>

namespace dyad::cli {

/// Adds the command to the program. It throws UsageError where no measure has all the words.
void add_measures(CLI::App& app);

}  // namespace dyad::cli
