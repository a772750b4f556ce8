// The program's help as pages: a reference, a man page, completion for bash.
#pragma once

#include <string>
#include <vector>

#include "sim/cli/command_pages.hpp"

namespace dyad::cli {

/// docs/command-line.md.
std::string markdown_page(const std::vector<CommandHelp>& help);

/// dyad(1), in roff.
std::string man_page(const std::vector<CommandHelp>& help);

/// To be sourced by bash, or put where its completions are.
std::string bash_completion(const std::vector<CommandHelp>& help);

}  // namespace dyad::cli
