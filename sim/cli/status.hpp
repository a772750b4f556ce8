// `dyad status`: how far a sweep is, also while it runs.
#pragma once

#include <CLI/CLI.hpp>

namespace dyad::cli {

void add_status(CLI::App& app);

}  // namespace dyad::cli
