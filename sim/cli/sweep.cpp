#include "sim/cli/sweep.hpp"

#include <fmt/format.h>

#include <iostream>
#include <memory>

#include "sim/cli/common_options.hpp"
#include "sim/cli/errors.hpp"
#include "sim/cli/interrupt.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/outputs.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/reuse.hpp"
#include "sim/cli/run_provenance.hpp"
#include "sim/cli/study_files.hpp"
#include "sim/cli/sweep_forecast.hpp"
#include "sim/io/sweep/sweep.hpp"
#include "sim/study/runner/schedule.hpp"
#include "sim/study/runner/sweep_runner.hpp"
#include "sim/study/shards/origin.hpp"

namespace dyad::cli {
namespace {

namespace fs = std::filesystem;

struct SweepOptions : CommonOptions {
  std::string sweep, output, shard, reuse;
  bool dry_run = false, retry_failed = false;
};

/// A file that stands needs no journal: it may be left by a session that was killed just after it
/// had written the file. One with failed runs stays for --retry-failed.
void clear_away(const fs::path& journal) {
  study::remove_journal(journal);
  std::error_code none;
  fs::remove(journal.string() + ".lock", none);
}

/// The file stands, and what to say of it. Some of its runs may have failed.
int say_complete(const SweepOptions& options, const fs::path& journal) {
  const std::int64_t failed = failed_runs(options.output);
  if (failed == 0) clear_away(journal);
  if (!options.quiet) print(fmt::format("{} is complete already\n", options.output));
  if (failed == 0) return success;
  std::cerr << fmt::format("{}: {} of its runs failed; add --retry-failed to do them again\n",
                           options.output, grouped(failed));
  return failure;
}

/// Whether runs of a file that stands are to be done again. Throws UsageError when that cannot be.
bool can_retry(const SweepOptions& options, const fs::path& journal) {
  if (!options.retry_failed || failed_runs(options.output) == 0) return false;
  std::error_code none;
  if (fs::exists(journal, none)) return true;
  throw UsageError("dyad sweep", "--retry-failed finds no " + journal.string(),
                   "the runs that went well are kept there; `dyad merge` leaves none",
                   "add --retry-failed to the shards and merge them again with --force, or name "
                   "another file to do all runs");
}

[[noreturn]] void stop(const study::Journal& journal, std::int64_t all) {
  const int signal = Interrupt::signal();
  std::cerr << fmt::format(
      "dyad sweep: stopped ({}): {} of {} runs are kept; the same command goes on from there\n",
      Interrupt::name(signal), grouped(journal.finished().size()), grouped(all));
  throw Exit{128 + signal};
}

study::RunnerOptions how_to_run(const SweepOptions& options, study::Shard shard, Progress& progress,
                                std::int64_t& all) {
  study::RunnerOptions how;
  how.threads = options.threads();
  how.kernel = options.kernel;
  how.shard = shard;
  how.stop_requested = [] { return Interrupt::signal() != 0; };
  how.progress = [&](const study::SweepProgress& now) {
    all = now.all;
    if (!progress.due()) return;
    const std::string failed =
        now.failed > 0 ? fmt::format(", {} failed", grouped(now.failed)) : std::string();
    progress.show(now.share, now.seconds_left,
                  fmt::format("{} of {} runs, {:.0f}/s{}", grouped(now.done), grouped(now.all),
                              now.runs_per_second, failed));
  };
  return how;
}

std::string shard_done_text(const SweepOptions& options, study::Shard shard,
                            const study::Journal& journal) {
  return fmt::format(
      "shard {} is complete: {} runs in {}\n"
      "when all {} are: dyad merge SHARD ... -o OUT.h5\n",
      study::shard_text(shard), grouped(journal.finished().size()), options.output, shard.count);
}

int sweep_all(const SweepOptions& options, const study::Sweep& sweep, study::Shard shard) {
  const std::time_t started = std::time(nullptr);
  const bool whole = options.shard.empty();  // 0/1 is a shard as well, to be merged
  const fs::path output = options.output;
  const fs::path file = whole ? journal_of(output) : output;
  if (whole && stands(output, sweep, options.force) && !can_retry(options, file)) {
    return say_complete(options, file);
  }
  const ReusedRuns reused(options.reuse, sweep);
  if (whole) check_writable(output);
  Interrupt interrupt;
  study::Journal journal(file, study::identity_of(sweep, this_program(), shard),
                         {sweep.points, sweep.replicates});
  if (journal.dropped() > 0) {
    std::cerr << fmt::format("{}: {} damaged runs were found; they are done again\n", file.string(),
                             grouped(journal.dropped()));
  }
  if (options.retry_failed) journal.forget_failed();
  reused.into(journal);
  const std::int64_t kept = journal.finished().size();
  std::int64_t all = sweep.points * sweep.replicates;
  Progress progress(progress_style(options.quiet));
  const study::RunnerOptions how = how_to_run(options, shard, progress, all);
  const study::Ending ending = study::run_sweep(sweep, journal, how);
  progress.clear();
  if (ending == study::Ending::stopped) stop(journal, all);
  const std::string failures = failures_text(sweep, journal, whole ? output : "MERGED.h5");
  const int code = journal.failed() > 0 ? failure : success;
  std::string said;
  if (whole) {
    const io::Session session =
        session_of(options.sweep, started, progress.seconds(), options.threads(), options.kernel);
    const std::uint64_t digest =
        complete(output, sweep, journal, session, ending == study::Ending::out_of_time);
    said = sweep_done_text(sweep, {output, digest, journal.finished().size(), kept,
                                   progress.seconds(), options.threads()});
    if (code == success) journal.remove();  // else --retry-failed goes on from it
  } else {
    said = shard_done_text(options, shard, journal);
  }
  std::cerr << failures;
  if (code != success) std::cerr << "all of them again: the same command with --retry-failed\n";
  if (!options.quiet) print(said);
  return code;
}

study::Sweep load_checked(const SweepOptions& options) {
  Progress progress(progress_style(options.quiet));
  return io::load_sweep(options.sweep, options.sets, [&](std::int64_t done, std::int64_t all) {
    if (!progress.due()) return;
    const double share = static_cast<double>(done) / static_cast<double>(all);
    const double left = share > 0 ? progress.seconds() * (1 - share) / share : -1;
    progress.show(share, left, fmt::format("checking {} points", grouped(all)));
  });
}

void sweep(const SweepOptions& options) {
  const study::Shard shard =
      options.shard.empty() ? study::Shard{} : shard_asked_for(options.shard, "dyad sweep");
  if (options.output.empty() && !options.dry_run) {
    throw UsageError("dyad sweep", "-o is missing", "the results need a file to go to",
                     "add `-o OUT.h5`, or `--dry-run` to see what would be done");
  }
  if (options.force && !options.shard.empty()) {
    throw UsageError("dyad sweep", "--force does not go with --shard",
                     "a shard goes on where it stopped, and replaces nothing",
                     "leave --force out, and name another file with -o");
  }
  if (!options.reuse.empty() && !options.shard.empty()) {
    throw UsageError("dyad sweep", "--reuse does not go with --shard",
                     "the file has runs of all shards", "do the sweep in one piece");
  }
  study::Sweep sweep = load_checked(options);
  if (!options.reuse.empty()) sweep.files.emplace_back(options.reuse);
  refuse_study_inputs("dyad sweep", options.output,
                      options.shard.empty() ? journal_of(options.output) : fs::path(options.output),
                      sweep.files);
  if (shard.count > 1 && sweep.adaptive && (sweep.adaptive->runs || sweep.adaptive->seconds)) {
    throw UsageError("dyad sweep", "--shard does not go with adaptive.runs or adaptive.seconds",
                     "shards know nothing of each other and cannot share a budget",
                     "leave out the budget, or run the sweep in one piece");
  }
  if (options.dry_run) {
    print(forecast_text(sweep, shard, options.threads(), options.kernel));
  } else {
    const int code = sweep_all(options, sweep, shard);
    if (code != success) throw Exit{code};
  }
}

}  // namespace

void add_sweep(CLI::App& app) {
  auto options = std::make_shared<SweepOptions>();
  CLI::App* command =
      app.add_subcommand("sweep", "Run a study of many configurations; goes on where it stopped");
  command->add_option("SWEEP", options->sweep, "Sweep (TOML)")->required()->option_text(" ");
  command->add_option("-o,--output", options->output, "Result file to write (HDF5); required")
      ->option_text("OUT.h5");
  command->add_flag("--dry-run", options->dry_run, "Show points, runs, time and disk; run nothing");
  command->add_flag("--retry-failed", options->retry_failed,
                    "Do runs again that failed in an earlier session");
  command
      ->add_option("--reuse", options->reuse,
                   "Take over the runs of this file, of the same sweep with fewer replicates")
      ->option_text("OLD.h5");
  command->add_option("--shard", options->shard, "Do only this part; -o names the shard's own file")
      ->option_text("I/N");
  add_force_option(*command, *options);
  add_common_options(*command, *options);
  command->footer(
      "Finished runs are kept in OUT.h5.journal until all are done. After Ctrl-C, a crash or a\n"
      "full disk the same command goes on, and the file is the same as without interruption.");
  command->callback([options] { sweep(*options); });
}

}  // namespace dyad::cli
