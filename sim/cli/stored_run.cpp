#include "sim/cli/stored_run.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "sim/cli/errors.hpp"
#include "sim/cli/isolated.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/version.hpp"
#include "sim/io/config/config.hpp"
#include "sim/io/config/problems.hpp"
#include "sim/io/results/reader.hpp"
#include "sim/io/results/result_error.hpp"
#include "sim/io/sweep/sweep.hpp"
#include "sim/study/journal/extent.hpp"

namespace dyad::cli {
namespace {

void check_version(const StoredFile& file) {
  if (file.model_version == model::model_version) return;
  throw io::ResultError(
      file.name, fmt::format("was made by model version {}", file.model_version),
      fmt::format("this program has version {}, which gives other results by design",
                  model::model_version),
      fmt::format("replay it with dyad {}", file.program_version));
}

[[noreturn]] void no_such(const std::string& what, std::int64_t number, std::int64_t count) {
  throw UsageError("dyad replay", fmt::format("there is no {} {}", what, number),
                   fmt::format("the file has {}, counted from 0", grouped(count)),
                   fmt::format("give a number from 0 to {}", count - 1));
}

std::string size_of(const io::ResultReader& reader, const std::string& dimension) {
  for (const io::StoredVariable& variable : reader.variables()) {
    if (variable.name == dimension) return std::to_string(variable.shape.at(0));
  }
  return "1";
}

std::string digest_of(const StoredFile& file, std::int64_t number) {
  return isolated(file.name, [&] {
    const std::vector<std::string> all = io::ResultReader(file.name).texts("digest");
    const auto at = static_cast<std::size_t>(number);
    if (at < all.size()) return all[at];
    throw io::ResultError(file.name, "cannot be read", "it has fewer digests than runs",
                          io::remedy_for_damage);
  });
}

std::filesystem::path folder_of(const StoredFile& file) {
  return std::filesystem::path(file.name).parent_path();
}

/// What this program wrote it can read, unless the file was changed since.
template <class Parse>
auto parsed(const StoredFile& file, const Parse& parse) {
  try {
    return parse();
  } catch (const io::ConfigError& error) {
    const bool own = file.program_version == program_version();
    throw io::ResultError(file.name, "cannot be replayed",
                          "its configuration is wrong: " + error.problems().front().what,
                          own ? std::string(io::remedy_for_damage)
                              : fmt::format("replay it with dyad {}", file.program_version));
  }
}

StoredRun run_of_sweep(const StoredFile& file, std::int64_t number) {
  const study::Sweep sweep = parsed(
      file, [&] { return io::parse_sweep(file.configuration, file.name, {}, folder_of(file)); });
  const study::Extent extent{sweep.points, sweep.replicates};
  if (number < 0 || number >= extent.runs()) no_such("run", number, extent.runs());
  const std::int64_t point = extent.point_of(number), replicate = extent.replicate_of(number);
  return {sweep.parameters_of(point), replicate,
          fmt::format("point {}, replicate {}", point, replicate), digest_of(file, number)};
}

StoredRun run_of_configuration(const StoredFile& file, std::int64_t number) {
  const io::Configuration stored = parsed(file, [&] {
    return io::parse_configuration(file.configuration, file.name, {}, folder_of(file));
  });
  StoredRun run{
      stored.parameters, number + file.first_replicate, fmt::format("replicate {}", number), {}};
  if (number < 0 || number >= run.parameters.run.replicates) {
    no_such("run", number, run.parameters.run.replicates);
  }
  run.digest = digest_of(file, number);
  run.parameters.run.replicates = 1;
  run.parameters.transcripts.clear();
  return run;
}

}  // namespace

StoredFile::StoredFile(const std::string& file) : name(file) {
  const std::vector<std::string> read = unpacked(isolated(file, [&] {
    const io::ResultReader reader(file);
    const io::Provenance& origin = reader.provenance();
    return packed({reader.kind(), reader.model_version(), origin.program_version,
                   std::to_string(origin.first_replicate), size_of(reader, "point"),
                   size_of(reader, "replicate"), origin.configuration});
  }));
  kind = read.at(0);
  model_version = read.at(1);
  program_version = read.at(2);
  first_replicate = std::stoll(read.at(3));
  points = std::stoll(read.at(4));
  replicates = std::stoll(read.at(5));
  configuration = read.at(6);
}

StoredRun stored_run(const StoredFile& file, std::int64_t number) {
  check_version(file);
  if (file.kind != "run" && !file.is_sweep()) {
    throw io::ResultError(file.name, "has no runs that can be replayed", "it is a comparison",
                          "repeat it with the command in its /session");
  }
  return file.is_sweep() ? run_of_sweep(file, number) : run_of_configuration(file, number);
}

std::int64_t number_of(const StoredFile& file, std::int64_t point, std::int64_t replicate) {
  if (!file.is_sweep()) {
    throw UsageError("dyad replay", "--point is for sweeps", "the file has one configuration",
                     "name the replicate with --run");
  }
  if (point < 0 || point >= file.points) no_such("point", point, file.points);
  if (replicate < 0 || replicate >= file.replicates) {
    no_such("replicate", replicate, file.replicates);
  }
  return study::Extent{file.points, file.replicates}.number_of(point, replicate);
}

}  // namespace dyad::cli
