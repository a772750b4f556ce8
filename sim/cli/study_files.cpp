#include "sim/cli/study_files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/base/problem.hpp"
#include "sim/cli/errors.hpp"
#include "sim/cli/file_kind.hpp"
#include "sim/cli/isolated.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/outputs.hpp"
#include "sim/cli/version.hpp"
#include "sim/io/results/reader.hpp"
#include "sim/io/results/result_error.hpp"
#include "sim/io/results/sweep_writer.hpp"
#include "sim/study/shards/origin.hpp"

namespace dyad::cli {

namespace fs = std::filesystem;

fs::path journal_of(const fs::path& output) { return output.string() + ".journal"; }

std::string this_program() { return study::program_named(program_version(), build_text()); }

study::Shard shard_asked_for(const std::string& text, const std::string& command) {
  if (const auto shard = study::shard_from(text)) return *shard;
  throw UsageError(command, fmt::format("--shard {} is not a shard", base::shown(text)),
                   "INDEX/COUNT is wanted, the index from 0 to COUNT - 1",
                   "write `--shard 0/4` to `--shard 3/4` for four of them");
}

io::Provenance provenance_of(const study::Sweep& sweep) {
  std::string varied;
  for (const study::Factor& factor : sweep.factors) {
    varied += fmt::format("{}{}", varied.empty() ? "" : ", ", factor.keys.front());
  }
  return {"Sweep of " + varied, program_version(), build_text(), sweep.resolved, 0};
}

void refuse_study_inputs(const std::string& command, const fs::path& output,
                         const fs::path& journal, const std::vector<fs::path>& inputs) {
  if (output.empty()) return;
  std::vector<Output> outputs;
  if (output != journal) outputs.push_back({"-o", output, FileKind::sweep});
  for (const char* ending : {"", ".lock", "-wal", "-shm", "-journal"}) {
    outputs.push_back({"-o", journal.string() + ending, FileKind::journal});
  }
  refuse_inputs(command, outputs, inputs);
}

bool stands(const fs::path& output, const study::Sweep& sweep, bool force) {
  std::error_code none;
  if (!fs::exists(output, none)) return false;
  const std::string wanted = model::model_version + ("\n" + sweep.resolved);
  try {
    const std::string there = isolated(output, [&] {
      const io::ResultReader file(output);
      return file.model_version() + "\n" + file.provenance().configuration;
    });
    if (there == wanted) return true;
  } catch (const io::ResultError&) {
    // Whatever it is, it is no result of this sweep.
  }
  if (force) return false;
  throw io::ResultError(
      output.string(), "is the result of something else",
      "there is a file of that name, and it is not of this sweep and model version",
      "name another file, or add --force to replace it");
}

void refuse_unfinished(const std::string& command, const fs::path& file) {
  std::error_code none;
  const bool begun = !fs::exists(file, none) && fs::exists(journal_of(file), none);
  if (!begins_as_journal(file) && !begun) return;
  throw UsageError(command, fmt::format("{} is not complete", file.string()),
                   begun ? "its runs are in " + journal_of(file).string()
                         : "it holds the finished runs of a sweep or a shard",
                   fmt::format("see how far it is with `dyad status {}`", file.string()));
}

std::int64_t failed_runs(const fs::path& output) {
  return std::stoll(isolated(output, [&] {
    const std::vector<double> status = io::ResultReader(output).numbers("status");
    return std::to_string(std::count(status.begin(), status.end(), 2.0));
  }));
}

std::uint64_t complete(const fs::path& output, const study::Sweep& sweep, study::Journal& journal,
                       const io::Session& session, bool out_of_time) {
  const io::SweepRecord record{
      sweep,       provenance_of(sweep), session,
      out_of_time, journal.failed(),     [&](const auto& visitor) { journal.for_each(visitor); }};
  return io::write_sweep(output, record);
}

std::string failures_text(const study::Sweep& sweep, const study::Journal& journal,
                          const fs::path& output) {
  constexpr int max = 10;
  if (journal.failed() == 0) return {};
  std::string text = fmt::format("{} {} failed; all others are there\n", grouped(journal.failed()),
                                 journal.failed() == 1 ? "run" : "runs");
  int named = 0;
  journal.for_each([&](const study::FinishedRun& run) {
    if (run.failure.empty() || ++named > max) return;
    const auto number =
        study::Extent{sweep.points, sweep.replicates}.number_of(run.point, run.replicate);
    text += fmt::format("  point {}, replicate {}: {}; again: dyad replay {} --run {}\n", run.point,
                        run.replicate, run.failure, output.string(), number);
  });
  if (named > max) text += fmt::format("  and {} more\n", grouped(named - max));
  return text;
}

}  // namespace dyad::cli
