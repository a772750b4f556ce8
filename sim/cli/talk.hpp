// dyad talk: one conversation, move by move.
#pragma once

#include <CLI/CLI.hpp>

namespace dyad::cli {

void add_talk(CLI::App& app);

}  // namespace dyad::cli
