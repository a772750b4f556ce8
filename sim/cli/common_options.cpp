#include "sim/cli/common_options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "sim/base/problem.hpp"
#include "sim/cli/errors.hpp"
#include "sim/cli/processors.hpp"
#include "sim/cli/version.hpp"
#include "sim/engine/parallel_for.hpp"
#include "sim/model/kernel/kernels.hpp"

namespace dyad::cli {
namespace {

constexpr int max_threads = 1024;

/// An empty text when `text` is a number of threads, else what is wrong with it.
std::string check_threads(const std::string& text) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, number);
  if (parsed.ec == std::errc() && parsed.ptr == end && number >= 1 && number <= max_threads) {
    return {};
  }
  return fmt::format(
      "{} (a whole number from 1 to {} is needed): "
      "leave it out for as many as the machine has",
      base::shown(text), max_threads);
}

/// The same for the name of a kernel.
std::string check_kernel(const std::string& text) {
  try {
    model::kernel_named(text);
    return {};
  } catch (const std::invalid_argument&) {
    return fmt::format("{} (this machine runs {}): leave it out for the fastest", base::shown(text),
                       kernel_names());
  }
}

/// Fewer than there are processors where the system starts no more; what was asked for, or nothing.
void settle_threads(const std::string& command, CommonOptions& options) {
  options.by_default = processors();
  for (;;) {
    const std::string trouble = thread_problem(options.threads());
    if (trouble.empty()) return;
    if (!options.threads_text.empty() || options.by_default <= 2) {
      throw UsageError(command, fmt::format("{} threads are not available", options.threads()),
                       trouble, "raise that limit, or add `--threads 1`");
    }
    options.by_default /= 2;
  }
}

}  // namespace

CLI::Validator within(std::int64_t low, std::int64_t high) {
  return CLI::Validator(
      [low, high](std::string& text) -> std::string {
        std::int64_t number = 0;
        const char* end = text.data() + text.size();
        const auto parsed = std::from_chars(text.data(), end, number);
        const bool good = parsed.ec == std::errc() && parsed.ptr == end;
        if (!good || number < low || number > high) {
          return fmt::format("{} (a whole number from {} to {} is needed): choose another",
                             text.empty() ? "nothing" : base::shown(text), low, high);
        }
        text = std::to_string(number);
        return {};
      },
      "");
}

int CommonOptions::threads() const {
  int number = 0;
  std::from_chars(threads_text.data(), threads_text.data() + threads_text.size(), number);
  return number > 0 ? number : by_default;
}

void add_common_options(CLI::App& command, CommonOptions& options) {
  command
      .add_option("--set", options.sets, "Set a key, in place of the value in the file; repeatable")
      ->allow_extra_args(false)
      ->option_text("KEY=VALUE");
  add_machine_options(command, options);
}

void add_threads_option(CLI::App& command, CommonOptions& options) {
  command
      .add_option("--threads", options.threads_text, "By default as many as there are processors")
      ->check(check_threads)
      ->option_text("N");
  // For all that is done side by side besides the runs, such as compressing their results.
  command.parse_complete_callback([&command, &options] {
    settle_threads("dyad " + command.get_name(), options);
    engine::use_threads(options.threads());
  });
}

void add_force_option(CLI::App& command, CommonOptions& options) {
  command.add_flag("--force", options.force, "Replace any file that is not an input");
}

void add_machine_options(CLI::App& command, CommonOptions& options) {
  add_threads_option(command, options);
  command.add_option("--kernel", options.kernel, "Variant of the kernel, the fastest by default")
      ->check(check_kernel)
      ->option_text("NAME");
  command.add_flag("--quiet", options.quiet, "Print errors only");
}

}  // namespace dyad::cli
