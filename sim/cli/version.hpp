// What this program is and what it was built from.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace dyad::cli {

struct Build {
  const char *version, *commit, *compiler, *type, *flags;
};
extern const Build build;

/// "0.1.0 (1a2b3c4)"; "+dirty" follows the commit when the sources were changed after it.
std::string program_version();

/// Compiler, build type and flags in one line.
std::string build_text();

/// The kernels that run on this machine: "lane, quad, avx2".
std::string kernel_names();

/// Adds `--version`: versions of program, model and file format, the build, and the kernels that
/// run on this machine.
void add_version(CLI::App& app);

}  // namespace dyad::cli
