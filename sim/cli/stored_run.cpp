#include "sim/cli/stored_run.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "sim/cli/errors.hpp"
#include "sim/cli/output.hpp"
#include "sim/io/config/config.hpp"
#include "sim/io/results/result_error.hpp"
#include "sim/io/sweep/sweep.hpp"

namespace dyad::cli {
namespace {

void check_version(const io::ResultReader& reader, const std::string& file) {
  if (reader.model_version() == model::model_version) return;
  throw io::ResultError(
      file, fmt::format("was made by model version {}", reader.model_version()),
      fmt::format("this program has version {}, whose results are others by design",
                  model::model_version),
      fmt::format("replay it with dyad {}", reader.provenance().program_version));
}

[[noreturn]] void no_such(const std::string& what, std::int64_t number, std::int64_t count) {
  throw UsageError("dyad replay", fmt::format("there is no {} {}", what, number),
                   fmt::format("the file has {}, counted from 0", grouped(count)),
                   fmt::format("give a number from 0 to {}", count - 1));
}

std::int64_t size_of(const io::ResultReader& reader, const std::string& dimension) {
  for (const io::StoredVariable& variable : reader.variables()) {
    if (variable.name == dimension) return static_cast<std::int64_t>(variable.shape.at(0));
  }
  return 0;
}

std::string digest_of(const io::ResultReader& reader, std::int64_t number) {
  return reader.texts("digest").at(static_cast<std::size_t>(number));
}

StoredRun run_of_sweep(const io::ResultReader& reader, const std::string& file,
                       std::int64_t number) {
  const study::Sweep sweep = io::parse_sweep(reader.provenance().configuration, file, {},
                                             std::filesystem::path(file).parent_path());
  if (number < 0 || number >= sweep.points * sweep.replicates) {
    no_such("run", number, sweep.points * sweep.replicates);
  }
  const std::int64_t point = number / sweep.replicates, replicate = number % sweep.replicates;
  return {sweep.parameters_of(point), replicate,
          fmt::format("point {}, replicate {}", point, replicate), digest_of(reader, number)};
}

StoredRun run_of_configuration(const io::ResultReader& reader, const std::string& file,
                               std::int64_t number) {
  const io::Provenance& provenance = reader.provenance();
  StoredRun run{io::parse_configuration(provenance.configuration, file, {},
                                        std::filesystem::path(file).parent_path())
                    .parameters,
                number + provenance.first_replicate,
                fmt::format("replicate {}", number),
                {}};
  if (number < 0 || number >= run.parameters.run.replicates) {
    no_such("run", number, run.parameters.run.replicates);
  }
  run.digest = digest_of(reader, number);
  run.parameters.run.replicates = 1;
  run.parameters.transcripts.clear();
  return run;
}

}  // namespace

StoredRun stored_run(const io::ResultReader& reader, const std::string& file, std::int64_t number) {
  check_version(reader, file);
  if (!reader.is_run() && !reader.is_sweep()) {
    throw io::ResultError(file, "has no runs that can be replayed", "it is a comparison",
                          "repeat it with the command in its /session");
  }
  return reader.is_sweep() ? run_of_sweep(reader, file, number)
                           : run_of_configuration(reader, file, number);
}

std::int64_t number_of(const io::ResultReader& reader, std::int64_t point, std::int64_t replicate) {
  if (!reader.is_sweep()) {
    throw UsageError("dyad replay", "--point is for sweeps", "the file has one configuration",
                     "name the replicate with --run");
  }
  const std::int64_t points = size_of(reader, "point"), replicates = size_of(reader, "replicate");
  if (point < 0 || point >= points) no_such("point", point, points);
  if (replicate < 0 || replicate >= replicates) no_such("replicate", replicate, replicates);
  return point * replicates + replicate;
}

}  // namespace dyad::cli
