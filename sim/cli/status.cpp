#include "sim/cli/status.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "sim/cli/errors.hpp"
#include "sim/cli/file_kind.hpp"
#include "sim/cli/isolated.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/study_files.hpp"
#include "sim/cli/sweep_words.hpp"
#include "sim/io/results/readable.hpp"
#include "sim/io/results/reader.hpp"
#include "sim/io/sweep/sweep.hpp"
#include "sim/study/journal/journal_reader.hpp"
#include "sim/study/runner/schedule.hpp"
#include "sim/study/shards/origin.hpp"

namespace dyad::cli {
namespace {

namespace fs = std::filesystem;

/// Causes of failures with how often each came, in order of first occurrence.
std::string failures_of(const study::JournalReader& journal) {
  constexpr std::size_t max = 5;
  std::vector<std::pair<std::string, std::int64_t>> causes;
  journal.for_each([&](const study::FinishedRun& run) {
    if (run.failure.empty()) return;
    const auto same = std::find_if(causes.begin(), causes.end(),
                                   [&](const auto& each) { return each.first == run.failure; });
    if (same != causes.end()) {
      ++same->second;
    } else if (causes.size() < max) {
      causes.emplace_back(run.failure, 1);
    }
  });
  std::string text;
  for (const auto& [cause, count] : causes) {
    text += line("", fmt::format("{} x {}", grouped(count), cause));
  }
  return text;
}

std::string journal_status(const fs::path& file) {
  const study::JournalReader journal(file);
  const study::Identity& identity = journal.identity();
  const study::Sweep sweep = io::parse_sweep(study::item_of(identity, "sweep", file), file.string(),
                                             {}, file.parent_path());
  const study::Shard shard = study::shard_of(identity, file);
  const auto schedule = study::schedule_of(sweep, shard);
  journal.for_each([&](const study::FinishedRun& run) { schedule->record(run); });
  const std::int64_t done = journal.finished().size();
  const std::int64_t all = std::max(done, schedule->planned_runs());
  std::string text = line("sweep", provenance_of(sweep).title);
  text += line("shard", shard.count > 1 ? study::shard_text(shard) : "all in one");
  text += line("points", grouped(sweep.points));
  text += line(
      "runs",
      fmt::format("{} of {}{} ({:.0f} %)", grouped(done), sweep.adaptive ? "at least " : "",
                  grouped(all),
                  all > 0 ? 100.0 * static_cast<double>(done) / static_cast<double>(all) : 100));
  text += line("failed", grouped(journal.failed())) + failures_of(journal);
  if (journal.dropped() > 0) {
    text += line("damaged", fmt::format("{}; they will be done again", grouped(journal.dropped())));
  }
  text += line("program", study::item_of(identity, "program", file));
  return text + line("file", fmt::format("{}, {}", file.string(), file_size(fs::file_size(file))));
}

std::string file_status(const fs::path& file) {
  const io::ResultReader results(file);
  std::string text = line("complete", results.provenance().title);
  if (results.is_sweep()) {
    const std::vector<double> status = results.numbers("status");
    const auto failed = std::count(status.begin(), status.end(), 2.0);
    text += line("failed", grouped(failed));
    if (failed > 0) text += line("", "their causes: failure_cause in the file");
  }
  text += line("program", results.provenance().program_version);
  return text + line("file", fmt::format("{}, {}; more: dyad inspect", file.string(),
                                         file_size(fs::file_size(file))));
}

std::string status_of(const fs::path& file) {
  std::error_code none;
  // The result file stands only when all runs are in it.
  const fs::path journal = journal_of(file);
  if (fs::exists(journal, none)) return journal_status(journal);
  if (begins_as_result(file)) {
    return isolated(file, [&] { return file_status(file); });
  }
  const FileKind kind = kind_of(file);
  if (kind != FileKind::other && kind != FileKind::comparison_table) return journal_status(file);
  io::check_readable(file);
  throw UsageError("dyad status", fmt::format("{} tells of no sweep", file.string()),
                   "it is neither a result file nor a journal",
                   "name the file that `dyad sweep -o` names");
}

}  // namespace

void add_status(CLI::App& app) {
  auto file = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("status", "Show the progress of a sweep");
  command->add_option("FILE", *file, "Result file, journal or shard")->required()->option_text(" ");
  command->callback([file] { print(status_of(*file)); });
}

}  // namespace dyad::cli
