#include "sim/cli/merge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <memory>

#include "sim/base/problem.hpp"
#include "sim/cli/common_options.hpp"
#include "sim/cli/errors.hpp"
#include "sim/cli/file_kind.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/outputs.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/run_provenance.hpp"
#include "sim/cli/study_files.hpp"
#include "sim/cli/sweep_forecast.hpp"
#include "sim/io/sweep/sweep.hpp"
#include "sim/study/shards/origin.hpp"
#include "sim/study/shards/shard_set.hpp"

namespace dyad::cli {
namespace {

struct MergeOptions : CommonOptions {
  std::vector<std::string> shards;
  std::string output;
};

/// "3, 5 and 9"; at most `most` of them by name.
std::string listed(const std::vector<std::int64_t>& numbers) {
  constexpr std::size_t max = 12;
  std::string text;
  for (std::size_t k = 0; k < std::min(numbers.size(), max); ++k) {
    text += fmt::format("{}{}", k > 0 ? ", " : "", numbers[k]);
  }
  return numbers.size() > max ? fmt::format("{} and {} more", text, numbers.size() - max) : text;
}

/// Throws base::Error with everything that is missing.
void check_complete(const study::ShardSet& shards) {
  std::vector<std::int64_t> absent;
  std::string details;
  for (const study::LackingShard& lacking : shards.lacking()) {
    if (lacking.absent) {
      absent.push_back(lacking.shard.index);
    } else {
      details +=
          fmt::format("\n  shard {} lacks {} runs, of points {}", study::shard_text(lacking.shard),
                      grouped(lacking.runs), listed(lacking.points));
    }
  }
  if (absent.empty() && details.empty()) return;
  const std::string what =
      absent.empty()
          ? "shards are not complete"
          : fmt::format("shard{} {} of {} {} missing", absent.size() == 1 ? "" : "s",
                        listed(absent), shards.count(), absent.size() == 1 ? "is" : "are");
  throw base::Error("dyad merge", what, "the file would not have all runs of the sweep",
                    "run `dyad sweep` with the same sweep and --shard again, then merge", details);
}

study::Sweep read_sweep(const std::string& resolved, const std::filesystem::path& file) {
  return io::parse_sweep(resolved, file.string(), {}, file.parent_path());
}

/// A complete sweep has what a merge would make of it.
void refuse_results(const std::vector<std::string>& files) {
  for (const std::string& file : files) {
    if (!begins_as_result(file)) continue;
    throw UsageError("dyad merge", file + " is a result file", "only shards can be joined",
                     fmt::format("name the files of `dyad sweep --shard`; see what this one holds "
                                 "with `dyad inspect {}`",
                                 file));
  }
}

void merge(const MergeOptions& options) {
  if (options.output.empty()) {
    throw UsageError("dyad merge", "-o is missing", "the results need a file to go to",
                     "add `-o OUT.h5`");
  }
  refuse_study_inputs("dyad merge", options.output, journal_of(options.output),
                      {options.shards.begin(), options.shards.end()});
  refuse_results(options.shards);
  const std::time_t started = std::time(nullptr);
  const Progress clock{ProgressStyle{}};
  const study::ShardSet shards({options.shards.begin(), options.shards.end()}, read_sweep);
  check_complete(shards);
  const study::Sweep& sweep = shards.sweep();
  if (stands(options.output, sweep, options.force) && !options.force) {
    if (!options.quiet) print(options.output + " is complete already\n");
    return;
  }
  check_writable(options.output);
  study::Journal journal(journal_of(options.output), study::identity_of(sweep, this_program(), {}),
                         {sweep.points, sweep.replicates});
  shards.gather_into(journal);
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
