// Options that all commands share which simulate.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace dyad::cli {

struct CommonOptions {
  std::vector<std::string> sets;     // --set
  std::string kernel, threads_text;  // --kernel, --threads
  bool quiet = false;                // --quiet
  bool force = false;                // --force

  int by_default = 1;  // threads, where there is no --threads

  /// As many as asked for, else as many as there are processors for us.
  int threads() const;
};

/// For `transform`: says in our grammar what is wrong with a whole number, and leaves it without
/// leading zeros, which CLI11 would read as those of an octal number.
CLI::Validator within(std::int64_t low, std::int64_t high);

/// Adds --threads, checked; whatever the command does side by side then takes so many.
void add_threads_option(CLI::App& command, CommonOptions& options);

/// Adds --force, for commands that write files.
void add_force_option(CLI::App& command, CommonOptions& options);

/// Adds --threads, --kernel and --quiet, checked. `options` must outlive the command.
void add_machine_options(CLI::App& command, CommonOptions& options);

/// The same and --set, for commands that read a configuration.
void add_common_options(CLI::App& command, CommonOptions& options);

}  // namespace dyad::cli
