#include "sim/cli/run.hpp"

#include <fmt/format.h>

#include <iostream>
#include <memory>

#include "sim/cli/common_options.hpp"
#include "sim/cli/errors.hpp"
#include "sim/cli/interrupt.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/outputs.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/run_provenance.hpp"
#include "sim/cli/run_summary.hpp"
#include "sim/engine/simulation.hpp"
#include "sim/io/config/config.hpp"
#include "sim/io/results/writer.hpp"

namespace dyad::cli {
namespace {

struct RunOptions : CommonOptions {
  std::string config, output;
};

[[noreturn]] void stop(Progress& progress) {
  const int signal = Interrupt::signal();
  progress.clear();
  std::cerr << fmt::format(
      "dyad run: stopped at {} % ({}): nothing was written; the same command starts again\n",
      progress.percent(), Interrupt::name(signal));
  throw Exit{128 + signal};
}

/// Harmless, but perhaps not what was meant. The default is said nothing of.
void say_surplus_survey(const io::Configuration& configuration) {
  const auto& run = configuration.parameters.run;
  const io::Origin& origin = configuration.origins.at("run.survey_weeks");
  if (origin.kind == io::Origin::by_default || run.survey_weeks <= run.weeks) return;
  std::cerr << fmt::format("{}: run.survey_weeks = {} is above run.weeks = {}; all weeks count\n",
                           origin.where, run.survey_weeks, run.weeks);
}

void run(const RunOptions& options) {
  if (options.output.empty()) {
    throw UsageError("dyad run", "-o is missing", "the results need a file to go to",
                     "add `-o OUT.h5`");
  }
  const std::time_t started = std::time(nullptr);
  const io::Configuration configuration = io::load_configuration(options.config, options.sets);
  const model::Parameters& parameters = configuration.parameters;
  check_outputs("dyad run", {{"-o", options.output, FileKind::run}}, configuration.files,
                options.force);

  if (!options.quiet) say_surplus_survey(configuration);
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
  writer.finish(session_of(configuration.path, started, seconds, threads, options.kernel));
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
  add_force_option(*command, *options);
  add_common_options(*command, *options);
  command->footer(
      "The same configuration, seed and model version give the same results, bit for bit.");
  command->callback([options] { run(*options); });
}

}  // namespace dyad::cli
