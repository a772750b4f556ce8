#include "sim/cli/compare.hpp"

#include <fmt/format.h>

#include <charconv>
#include <filesystem>
#include <iostream>
#include <memory>

#include "sim/cli/common_options.hpp"
#include "sim/cli/comparison_text.hpp"
#include "sim/cli/errors.hpp"
#include "sim/cli/interrupt.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/outputs.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/run_provenance.hpp"
#include "sim/cli/version.hpp"
#include "sim/io/config/config.hpp"
#include "sim/io/config/resolved.hpp"
#include "sim/io/results/comparison_writer.hpp"

namespace dyad::cli {
namespace {

struct CompareOptions : CommonOptions {
  std::vector<std::string> configurations;
  std::string output, csv;
  std::string replicates_text = "100";
  bool all = false;
};

/// An empty text when `text` is a number of replicates, else what is wrong with it.
std::string check_replicates(const std::string& text) {
  constexpr std::int64_t max = 1'000'000;
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, number);
  if (parsed.ec == std::errc() && parsed.ptr == end && number >= 2 && number <= max) return {};
  return fmt::format("{} (a whole number from 2 to {} is needed): give 100 to begin with",
                     base::shown(text), max);
}

std::vector<io::Configuration> load_all(const CompareOptions& options) {
  if (options.configurations.size() < 2) {
    throw UsageError("dyad compare", "there is nothing to compare with",
                     "two or more configurations are needed", "name another one after the first");
  }
  std::vector<io::Configuration> all;
  for (const std::string& path : options.configurations) {
    all.push_back(io::load_configuration(path, options.sets));
  }
  return all;
}

/// The seed is that of the first: otherwise the difference would be one of luck as well.
void say_other_seeds(const std::vector<io::Configuration>& all) {
  const model::Integer seed = all.front().parameters.run.seed;
  for (const io::Configuration& each : all) {
    if (each.parameters.run.seed == seed) continue;
    std::cerr << fmt::format("{}: seed {} is not used; all run on seed {} of {}\n",
                             each.path.string(), each.parameters.run.seed, seed,
                             all.front().path.string());
  }
}

/// How many there are is said on the command line: --replicates, and nothing else.
void settle_replicates(const std::vector<io::Configuration>& all, const CompareOptions& options) {
  for (const io::Configuration& each : all) {
    const io::Origin& origin = each.origins.at("run.replicates");
    if (origin.kind == io::Origin::command_line) {
      throw UsageError("dyad compare", "--set run.replicates has no effect",
                       "all configurations have as many runs", "write `--replicates N`");
    }
    if (origin.kind == io::Origin::by_default) continue;
    std::cerr << fmt::format(
        "{}: run.replicates = {} is not used; each has {} runs (--replicates)\n", origin.where,
        each.parameters.run.replicates, options.replicates_text);
  }
}

study::Comparison run_all(const std::vector<io::Configuration>& all, const CompareOptions& options,
                          Progress& progress) {
  std::vector<model::Parameters> parameters;
  for (const io::Configuration& each : all) parameters.push_back(each.parameters);
  study::ComparisonOptions how;
  how.replicates = std::stoll(options.replicates_text);
  how.threads = options.threads();
  how.kernel = options.kernel;
  how.stop_requested = [] { return Interrupt::signal() != 0; };
  how.progress = [&](std::int64_t done, std::int64_t of) { progress.update(done, of); };
  study::Comparison comparison(parameters, how);
  progress.clear();
  if (!comparison.complete()) {
    const int signal = Interrupt::signal();
    std::cerr << fmt::format("dyad compare: stopped at {} % ({}): nothing was written\n",
                             progress.percent(), Interrupt::name(signal));
    throw Exit{128 + signal};
  }
  return comparison;
}

void compare(const CompareOptions& options) {
  const std::time_t started = std::time(nullptr);
  const std::vector<io::Configuration> all = load_all(options);
  std::vector<std::filesystem::path> inputs;
  for (const io::Configuration& each : all) {
    inputs.insert(inputs.end(), each.files.begin(), each.files.end());
  }
  check_outputs("dyad compare",
                {{"-o", options.output, FileKind::comparison},
                 {"--csv", options.csv, FileKind::comparison_table}},
                inputs, options.force);
  say_other_seeds(all);
  settle_replicates(all, options);
  const Interrupt interrupt;
  Progress progress(progress_style(options.quiet));
  const study::Comparison comparison = run_all(all, options, progress);

  std::vector<io::ComparedConfiguration> compared;
  for (const io::Configuration& each : all) {
    model::Parameters as_run = each.parameters;
    as_run.run.seed = all.front().parameters.run.seed;
    as_run.run.replicates = comparison.replicates();
    compared.push_back({each.path.string(), io::resolved_toml(as_run)});
  }
  if (!options.output.empty()) {
    io::Provenance provenance = provenance_of(all.front());
    provenance.title = fmt::format("Comparison of {}", fmt::join(options.configurations, ", "));
    io::write_comparison(options.output, comparison, compared, all.front().parameters.run.seed,
                         provenance,
                         session_of(all.front().path, started, progress.seconds(),
                                    options.threads(), options.kernel));
  }
  if (!options.csv.empty()) io::write_comparison_csv(options.csv, comparison, compared);
  if (!options.quiet) print(comparison_text(comparison, options.configurations, options.all));
}

}  // namespace

void add_compare(CLI::App& app) {
  auto options = std::make_shared<CompareOptions>();
  CLI::App* command = app.add_subcommand(
      "compare", "Compare configurations run by run, on the same random numbers");
  command->add_option("CONFIG", options->configurations, "The first is compared to all others")
      ->required()
      ->option_text("...");
  command
      ->add_option("--replicates", options->replicates_text,
                   "Runs of each configuration; 100 by default")
      ->check(check_replicates)
      ->option_text("N");
  command->add_option("-o,--output", options->output, "Write runs and comparison (HDF5)")
      ->option_text("OUT.h5");
  command->add_option("--csv", options->csv, "Write the comparison as a table")
      ->option_text("OUT.csv");
  command->add_flag("--all", options->all, "Show the measures of every group, too");
  add_force_option(*command, *options);
  add_common_options(*command, *options);
  command->callback([options] { compare(*options); });
}

}  // namespace dyad::cli
