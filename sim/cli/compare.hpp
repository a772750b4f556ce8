// `dyad compare`: what one configuration does compared to another.
#pragma once

#include <CLI/CLI.hpp>

namespace dyad::cli {

void add_compare(CLI::App& app);

}  // namespace dyad::cli
