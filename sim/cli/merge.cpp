#include "sim/cli/merge.hpp"

#include <fmt/format.h>

#include <iostream>
#include <memory>

#include "sim/cli/common_options.hpp"
#include "sim/cli/errors.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/outputs.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/run_provenance.hpp"
#include "sim/cli/shard_set.hpp"
#include "sim/cli/study_files.hpp"
#include "sim/cli/sweep_forecast.hpp"

namespace dyad::cli {
namespace {

struct MergeOptions : CommonOptions {
  std::vector<std::string> shards;
  std::string output;
};

/// All runs into one journal, which puts them in order and refuses what contradicts itself.
void gather(const ShardSet& shards, study::Journal& journal) {
  constexpr std::size_t together = 1024;
  std::vector<study::FinishedRun> runs;
  shards.for_each([&](const study::FinishedRun& run) {
    runs.push_back(run);
    if (runs.size() < together) return;
    journal.commit(runs);
    runs.clear();
  });
  journal.commit(runs);
}

void merge(const MergeOptions& options) {
  if (options.output.empty()) {
    throw UsageError("dyad merge", "-o is missing", "the results need a file to go to",
                     "add `-o OUT.h5`");
  }
  refuse_study_inputs("dyad merge", options.output, journal_of(options.output),
                      {options.shards.begin(), options.shards.end()});
  const std::time_t started = std::time(nullptr);
  const Progress clock{ProgressStyle{}};
  const ShardSet shards({options.shards.begin(), options.shards.end()});
  const study::Sweep& sweep = shards.sweep();
  if (stands(options.output, sweep, options.force) && !options.force) {
    if (!options.quiet) print(options.output + " is complete already\n");
    return;
  }
  check_writable(options.output);
  study::Journal journal(journal_of(options.output), identity_of(sweep, {}),
                         {sweep.points, sweep.replicates});
  gather(shards, journal);
  const std::string failures = failures_text(sweep, journal, options.output);
  const std::uint64_t digest = complete(
      options.output, sweep, journal,
      session_of(options.shards.front(), started, clock.seconds(), options.threads(), {}), false);
  const std::int64_t runs = journal.finished().size();
  journal.remove();
  std::cerr << failures;
  if (!options.quiet) {
    print(sweep_done_text(sweep,
                          {options.output, digest, runs, 0, clock.seconds(), options.threads()}));
  }
  if (!failures.empty()) throw Exit{failure};
}

}  // namespace

void add_merge(CLI::App& app) {
  auto options = std::make_shared<MergeOptions>();
  CLI::App* command = app.add_subcommand("merge", "Join the shards of a sweep into one file");
  command->add_option("SHARD", options->shards, "Files of all shards")
      ->required()
      ->option_text("...");
  command->add_option("-o,--output", options->output, "Result file to write (HDF5); required")
      ->option_text("OUT.h5");
  add_force_option(*command, *options);
  add_threads_option(*command, *options);
  command->add_flag("--quiet", options->quiet, "Print errors only");
  command->footer("The file is the one that a single machine would have written.");
  command->callback([options] { merge(*options); });
}

}  // namespace dyad::cli
