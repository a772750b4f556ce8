// `dyad room`: a workshop's room, served to phones and a projector.
#pragma once

#include <CLI/CLI.hpp>

namespace dyad::cli {

void add_room(CLI::App& app);

}  // namespace dyad::cli
