// How the program ends: its exit codes, and errors in the grammar
// `where: what is wrong (why): what to do`.
#pragma once

#include <CLI/CLI.hpp>

#include "sim/base/problem.hpp"

namespace dyad::cli {

/// Exit codes. A signal that stopped the program gives 128 + its number, as shells expect.
enum ExitCode { success = 0, failure = 1, wrong_use = 2 };

/// The command line or a configuration is wrong: exit code 2.
class UsageError : public base::Error {
 public:
  using Error::Error;
};

/// Ends the program with this code; what there was to say has been said.
struct Exit {
  int code;
};

/// Parses the command line, which runs a command, and says on standard error what went wrong.
/// Returns the exit code of the program.
int parse_and_run(CLI::App& app, int argc, char** argv);

}  // namespace dyad::cli
