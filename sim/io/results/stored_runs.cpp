#include "sim/io/results/stored_runs.hpp"

#include "sim/io/results/combine_digests.hpp"
#include "sim/io/results/opening.hpp"
#include "sim/io/results/read_variables.hpp"
#include "sim/io/results/sweep_columns.hpp"

namespace dyad::io {
namespace {

using hdf5::Slice;
using study::FinishedRun;

/// The rows of some points, as they lie in the file.
struct Rows {
  std::vector<double> value, weekly, status, seconds, bytes;
  std::vector<std::string> digest;
  std::size_t measures = 0, weekly_values = 0;  // of a run

  Rows(hid_t file, const study::Sweep& stored, Slice slice) {
    status = hdf5::read_numbers(file, "status", slice);
    value = hdf5::read_numbers(file, "value", slice);
    digest = hdf5::read_texts(file, "digest", slice);
    if (!stored.weekly.empty()) weekly = hdf5::read_numbers(file, "weekly_value", slice);
    const hdf5::Handle session(H5Gopen2(file, "session", H5P_DEFAULT), H5Gclose);
    seconds = hdf5::read_numbers(session, "run_seconds", slice);
    bytes = hdf5::read_numbers(session, "run_bytes", slice);
    const auto runs = slice.count * static_cast<std::uint64_t>(stored.replicates);
    measures = value.size() / runs;
    weekly_values = weekly.size() / runs;
    const bool fits = status.size() == runs && digest.size() == runs && seconds.size() == runs &&
                      bytes.size() == runs && value.size() == runs * stored.measures.size();
    if (!fits) throw hdf5::Failure("its variables do not fit each other");
  }
};

/// Run `at` of the rows. Weeks of shorter runs are filled up in the file.
FinishedRun run_of(const Rows& rows, std::size_t at, std::size_t series, std::size_t weeks) {
  FinishedRun run;
  run.digest = digest_from(rows.digest[at]);
  run.seconds = rows.seconds[at];
  run.bytes = static_cast<std::int64_t>(rows.bytes[at]);
  const auto value = rows.value.begin() + static_cast<std::ptrdiff_t>(at * rows.measures);
  run.measures.assign(value, value + static_cast<std::ptrdiff_t>(rows.measures));
  const std::size_t max = series == 0 ? 0 : rows.weekly_values / series;
  if (weeks > max && series > 0) throw hdf5::Failure("it has fewer weeks than it should");
  for (std::size_t k = 0; k < series; ++k) {
    for (std::size_t w = 0; w < weeks; ++w) {
      run.weekly.push_back(static_cast<float>(rows.weekly[at * rows.weekly_values + k * max + w]));
    }
  }
  return run;
}

}  // namespace

std::vector<FinishedRun> stored_runs(const std::filesystem::path& file, const study::Sweep& stored,
                                     std::int64_t first, std::int64_t count) {
  return reading(file, [&] {
    const hdf5::Handle handle = open_result(file);
    const Rows rows(handle, stored,
                    {static_cast<std::uint64_t>(first), static_cast<std::uint64_t>(count)});
    std::vector<FinishedRun> runs;
    for (std::int64_t p = 0; p < count; ++p) {
      const model::RunParameters of_point = stored.parameters_of(first + p).run;
      const auto weeks = static_cast<std::size_t>(of_point.weeks);
      for (std::int64_t r = 0; r < stored.replicates; ++r) {
        const auto at = static_cast<std::size_t>(p * stored.replicates + r);
        if (rows.status[at] != double{done}) continue;
        runs.push_back(run_of(rows, at, stored.weekly.size(), weeks));
        runs.back().point = first + p;
        runs.back().replicate = r;
        runs.back().seed = static_cast<std::uint64_t>(of_point.seed);
      }
    }
    return runs;
  });
}

}  // namespace dyad::io
