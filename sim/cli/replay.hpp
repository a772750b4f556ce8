// `dyad replay`: any run of a result file once more, from the file alone.
#pragma once

#include <CLI/CLI.hpp>

namespace dyad::cli {

void add_replay(CLI::App& app);

}  // namespace dyad::cli
