#include "sim/cli/run.hpp"

#include <fmt/format.h>

#include <charconv>
#include <iostream>
#include <memory>

#include "sim/cli/errors.hpp"
#include "sim/cli/interrupt.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/run_provenance.hpp"
#include "sim/cli/run_summary.hpp"
#include "sim/cli/version.hpp"
#include "sim/engine/simulation.hpp"
#include "sim/io/config/config.hpp"
#include "sim/io/results/writer.hpp"
#include "sim/model/kernel/week.hpp"

namespace dyad::cli {
namespace {

constexpr int most_threads = 1024;

struct RunOptions {
  std::string config, output, kernel, threads_text;
  std::vector<std::string> sets;
  bool quiet = false;

  /// 0 unless asked for.
  int threads() const {
    int number = 0;
    std::from_chars(threads_text.data(), threads_text.data() + threads_text.size(), number);
    return number;
  }
};

/// An empty text when `text` is a number of threads, else what is wrong with it.
std::string check_threads(const std::string& text) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, number);
  if (parsed.ec == std::errc() && parsed.ptr == end && number >= 1 && number <= most_threads) {
    return {};
  }
  return fmt::format(
      "{} (a whole number from 1 to {} is wanted): "
      "leave it out for as many as the machine has",
      io::shown(text), most_threads);
}

/// The same for the name of a kernel.
std::string check_kernel(const std::string& text) {
  try {
    model::kernel_named(text);
    return {};
  } catch (const std::invalid_argument&) {
    return fmt::format("{} (this machine runs {}): leave it out for the fastest", io::shown(text),
                       kernel_names());
  }
}

[[noreturn]] void stop(Progress& progress) {
  const int signal = Interrupt::signal();
  progress.clear();
  std::cerr << fmt::format(
      "dyad run: stopped at {} % ({}): nothing was written; the same command starts anew\n",
      progress.percent(), Interrupt::name(signal));
  throw Exit{128 + signal};
}

void run(const RunOptions& options) {
  if (options.output.empty()) {
    throw UsageError("dyad run", "-o is missing", "the results need a file to go to",
                     "add `-o OUT.h5`");
  }
  const std::time_t started = std::time(nullptr);
  const io::Configuration configuration = io::load_configuration(options.config, options.sets);
  const model::Parameters& parameters = configuration.parameters;

  Interrupt interrupt;
  io::ResultWriter writer(options.output, parameters, provenance_of(configuration));
  interrupt.removes(writer.temporary());
  Progress progress(progress_style(options.quiet));
  RunSummary summary(parameters);
  const engine::Options how{
      options.threads(), options.kernel, [] { return Interrupt::signal() != 0; },
      [&](std::int64_t done, std::int64_t all) { progress.update(done, all); }};
  try {
    engine::simulate(parameters, how, [&](const model::RunResult& result) {
      writer.add(result);
      summary.add(result);
    });
  } catch (const engine::Stopped&) {
    stop(progress);
  }
  const double seconds = progress.seconds();
  const int threads = engine::threads_used(parameters, how);
  writer.finish(session_of(configuration, started, seconds, threads, options.kernel));
  progress.clear();
  if (options.quiet) return;
  print(summary.text({options.config, options.output, writer.digest(), threads, seconds}));
}

}  // namespace

void add_run(CLI::App& app) {
  auto options = std::make_shared<RunOptions>();
  CLI::App* command = app.add_subcommand("run", "Simulate a configuration and write a result file");
  command->add_option("CONFIG", options->config, "Configuration (TOML)")
      ->required()
      ->option_text(" ");
  command->add_option("-o,--output", options->output, "Result file to write (HDF5); required")
      ->option_text("OUT.h5");
  command->add_option("--set", options->sets, "Set a key, whatever the file says; repeatable")
      ->allow_extra_args(false)
      ->option_text("KEY=VALUE");
  command->add_option("--threads", options->threads_text, "As many as the machine has, by default")
      ->check(check_threads)
      ->option_text("N");
  command->add_option("--kernel", options->kernel, "Variant of the kernel, the fastest by default")
      ->check(check_kernel)
      ->option_text("NAME");
  command->add_flag("--quiet", options->quiet, "Say nothing unless something is wrong");
  command->footer(
      "The same configuration, seed and model version give the same results, bit for bit.");
  command->callback([options] { run(*options); });
}

}  // namespace dyad::cli
