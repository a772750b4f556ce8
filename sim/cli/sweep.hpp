// `dyad sweep`: all runs of a sweep into one file, however often it is interrupted.
#pragma once

#include <CLI/CLI.hpp>

namespace dyad::cli {

void add_sweep(CLI::App& app);

}  // namespace dyad::cli
