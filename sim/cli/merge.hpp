// `dyad merge`: the shards of a sweep into the file that one machine would have written.
#pragma once

#include <CLI/CLI.hpp>

namespace dyad::cli {

void add_merge(CLI::App& app);

}  // namespace dyad::cli
