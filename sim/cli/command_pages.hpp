// The program's help as data, made of the declarations that `--help` prints, so that the pages made
// of it cannot differ from that.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace dyad::cli {

struct OptionHelp {
  std::string names;    // "-o,--output"; "CONFIG" of an argument
  std::string value;    // "OUT.h5"; empty for flags and arguments
  std::string meaning;  // a line
};

struct CommandHelp {
  std::string name;   // "dyad run"
  std::string usage;  // "dyad run [OPTIONS] CONFIG"
  std::string meaning, footer;
  std::vector<OptionHelp> arguments, options;
};

/// The program itself, then its commands in the order of the help. What the help hides is left out.
std::vector<CommandHelp> help_of(const CLI::App& app);

/// Adds `--command-pages FORMAT`, for scripts and packages.
void add_command_pages(CLI::App& app);

}  // namespace dyad::cli
