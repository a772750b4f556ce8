#include "sim/cli/replay.hpp"

#include <fmt/format.h>

#include <charconv>
#include <memory>
#include <utility>

#include "sim/cli/common_options.hpp"
#include "sim/cli/errors.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/outputs.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/run_provenance.hpp"
#include "sim/cli/stored_run.hpp"
#include "sim/cli/stored_values.hpp"
#include "sim/cli/study_files.hpp"
#include "sim/cli/version.hpp"
#include "sim/engine/batch.hpp"
#include "sim/io/config/config.hpp"
#include "sim/io/config/resolved.hpp"
#include "sim/io/results/combine_digests.hpp"
#include "sim/io/results/result_error.hpp"
#include "sim/io/results/writer.hpp"

namespace dyad::cli {
namespace {

struct ReplayOptions : CommonOptions {
  std::string file, output;
  std::int64_t run = -1, point = -1, replicate = -1;
  std::vector<std::string> transcripts;
};

/// "12:3" -> salesperson 12, account 3, of a population that has them.
model::TranscriptRequest transcript_from(const std::string& text, const model::Parameters& p) {
  model::Integer salesperson = -1, account = -1;
  const char *begin = text.data(), *end = begin + text.size();
  const auto first = std::from_chars(begin, end, salesperson);
  const bool colon = first.ptr != end && *first.ptr == ':';
  const bool whole = colon && std::from_chars(first.ptr + 1, end, account).ptr == end;
  const model::Integer people = salespeople_of(p.population);
  if (!whole || salesperson < 0 || account < 0 || salesperson >= people ||
      account >= p.population.accounts) {
    throw UsageError("dyad replay",
                     fmt::format("--transcript {} is not a relationship", base::shown(text)),
                     fmt::format("there are {} salespeople with {} accounts, counted from 0",
                                 people, p.population.accounts),
                     "write SALESPERSON:ACCOUNT, such as 0:0");
  }
  model::TranscriptRequest request{};
  request.salesperson = salesperson;
  request.account = account;
  for (const model::TranscriptRequest& other : p.transcripts) {
    if (other.salesperson != salesperson || other.account != account) continue;
    throw UsageError("dyad replay", fmt::format("--transcript {} comes twice", base::shown(text)),
                     "each relationship is written down once", "leave out one of the two");
  }
  return request;
}

std::int64_t number_asked_for(const ReplayOptions& options, const StoredFile& file) {
  const bool by_point = options.point >= 0 || options.replicate >= 0;
  if (by_point && file.is_sweep() && (options.point < 0 || options.replicate < 0)) {
    const char* missing = options.point < 0 ? "--point" : "--replicate";
    throw UsageError("dyad replay", fmt::format("{} is missing", missing),
                     "a run of a sweep needs both, or --run",
                     fmt::format("add `{} 0` for the first", missing));
  }
  if ((options.run >= 0) == by_point) {
    throw UsageError("dyad replay", "which run is not clear",
                     file.is_sweep() ? "--run is needed, or --point and --replicate"
                                     : "--run is needed, the number of a replicate",
                     "add `--run 0` for the first");
  }
  if (!by_point) return options.run;
  return number_of(file, options.point, options.replicate);
}

model::RunResult simulated(const model::Parameters& parameters, std::int64_t replicate,
                           const ReplayOptions& options) {
  engine::BatchOptions how;
  how.threads = options.threads();
  how.at_once = 1;
  how.kernel = options.kernel;
  engine::Batch batch{std::make_shared<const model::Parameters>(parameters), replicate, 1, 0};
  model::RunResult result;
  bool given = false;
  engine::run_batches(
      [&] {
        return std::exchange(given, true) ? std::optional<engine::Batch>() : std::optional(batch);
      },
      [&](engine::BatchResult&& done) {
        if (done.failure) std::rethrow_exception(done.failure);
        result = std::move(done.runs.front());
      },
      how);
  return result;
}

/// A result file of this one run, at full resolution.
void write_file(const ReplayOptions& options, const StoredRun& run, model::RunResult result,
                std::time_t started, double seconds) {
  model::Parameters parameters = run.parameters;
  for (model::TranscriptRequest& request : parameters.transcripts) request.replicate = 0;
  for (model::TranscriptLine& line : result.transcript) line.replicate = 0;
  result.replicate = 0;
  const io::Provenance provenance{fmt::format("{} of {}", run.name, options.file),
                                  program_version(),
                                  build_text(),
                                  io::resolved_toml(parameters),
                                  run.replicate,
                                  options.file};
  io::ResultWriter writer(options.output, parameters, provenance);
  writer.add(result);
  writer.finish(session_of(options.file, started, seconds, options.threads(), options.kernel));
}

void check_digest(const ReplayOptions& options, const StoredRun& run, const std::string& now) {
  if (run.digest.empty() || run.digest == now) return;
  throw io::ResultError(
      options.file, fmt::format("{} has digest {}, the replay {}", run.name, run.digest, now),
      "same model version, other results: the file was changed, or a program is at fault",
      "compare `dyad --version` with the file's program and build, and report it");
}

/// A digest says nothing of the numbers beside it.
void check_values(const StoredFile& file, std::int64_t number, const StoredRun& run,
                  const model::RunResult& result) {
  const std::string other = other_value(file, number, result);
  if (other.empty()) return;
  throw io::ResultError(file.name, fmt::format("{}: {}", run.name, other),
                        "its digest is right: the file was changed after it was written",
                        "take another copy, or run again to make it anew");
}

void replay(const ReplayOptions& options) {
  if (!options.transcripts.empty() && options.output.empty()) {
    throw UsageError("dyad replay", "--transcript without -o", "a transcript needs a file",
                     "add `-o RUN.h5`");
  }
  check_outputs("dyad replay", {{"-o", options.output, FileKind::replay}}, {options.file},
                options.force);
  const std::time_t started = std::time(nullptr);
  const Progress clock{ProgressStyle{}};
  refuse_unfinished("dyad replay", options.file);
  const StoredFile file(options.file);
  const std::int64_t number = number_asked_for(options, file);
  StoredRun run = stored_run(file, number);
  run.parameters.measures.trajectories = !options.output.empty();
  for (const std::string& text : options.transcripts) {
    run.parameters.transcripts.push_back(transcript_from(text, run.parameters));
    run.parameters.transcripts.back().replicate = run.replicate;
  }
  model::RunResult result = simulated(run.parameters, run.replicate, options);
  const std::string digest = io::digest_text(result.digest);
  check_digest(options, run, digest);
  if (!run.digest.empty()) check_values(file, number, run, result);
  if (!options.output.empty()) {
    write_file(options, run, std::move(result), started, clock.seconds());
  }
  if (options.quiet) return;
  print(fmt::format("{}: digest {}, {}\n", run.name, digest,
                    run.digest.empty() ? "of which the file has no results" : "as in the file"));
  if (!options.output.empty()) print(fmt::format("written with all weeks to {}\n", options.output));
}

}  // namespace

void add_replay(CLI::App& app) {
  auto options = std::make_shared<ReplayOptions>();
  CLI::App* command = app.add_subcommand(
      "replay", "Repeat a run of a result file from the file alone, and check it");
  command->add_option("FILE", options->file, "Result file of `dyad run` or `dyad sweep`")
      ->required()
      ->option_text(" ");
  constexpr std::int64_t max = 9'999'999'999'999;  // no sweep has more runs
  command
      ->add_option("--run", options->run, "Number of the run, from 0: of a sweep, point by point")
      ->transform(within(0, max))
      ->option_text("K");
  command->add_option("--point", options->point, "Point of a sweep")
      ->transform(within(0, max))
      ->option_text("P");
  command->add_option("--replicate", options->replicate, "Replicate of the point")
      ->transform(within(0, max))
      ->option_text("R");
  command->add_option("-o,--output", options->output, "Write the run with all its weeks (HDF5)")
      ->option_text("RUN.h5");
  command
      ->add_option("--transcript", options->transcripts,
                   "Write down a relationship, turn by turn; repeatable")
      ->allow_extra_args(false)
      ->option_text("SALESPERSON:ACCOUNT");
  add_force_option(*command, *options);
  add_machine_options(*command, *options);
  command->callback([options] { replay(*options); });
}

}  // namespace dyad::cli
