#include "sim/cli/reuse.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/cli/errors.hpp"
#include "sim/cli/isolated.hpp"
#include "sim/cli/study_files.hpp"
#include "sim/io/results/reader.hpp"
#include "sim/io/results/result_error.hpp"
#include "sim/io/results/stored_runs.hpp"
#include "sim/io/sweep/sweep.hpp"
#include "sim/study/shards/origin.hpp"
#include "sim/study/shards/reuse.hpp"

namespace dyad::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& old, std::string_view why, std::string_view remedy) {
  throw UsageError("dyad sweep", fmt::format("--reuse {} cannot be", old.string()), why, remedy);
}

/// The sweep that `old` is the file of.
study::Sweep sweep_of(const fs::path& old) {
  const auto read = unpacked(isolated(old, [&] {
    const io::ResultReader file(old);
    const io::Provenance& origin = file.provenance();
    return packed({file.kind(), file.model_version(),
                   study::program_named(origin.program_version, origin.build),
                   origin.configuration});
  }));
  if (read.at(0) != "sweep") refuse(old, "it is no file of a sweep", "name one");
  if (read.at(1) != model::model_version || read.at(2) != this_program()) {
    refuse(old,
           fmt::format("{} with model {} made it, and one file has one origin", read.at(2),
                       read.at(1)),
           "leave --reuse out to do all runs, or take that program");
  }
  return io::parse_sweep(read.at(3), old.string(), {}, old.parent_path());
}

void check_same(const fs::path& old, const study::Sweep& stored, const study::Sweep& sweep) {
  if (const auto other = study::difference_but_for_replicates(stored, sweep); !other.empty()) {
    refuse(old, "it is of another sweep:" + other + "\n", "only replicates may differ");
  }
  if (stored.replicates <= sweep.replicates) return;
  refuse(
      old,
      fmt::format("it has {} replicates, and {} are wanted", stored.replicates, sweep.replicates),
      "it has all runs already");
}

}  // namespace

ReusedRuns::ReusedRuns(const fs::path& old, const study::Sweep& sweep) : file_(old) {
  if (old.empty()) return;
  stored_ = sweep_of(old);
  check_same(old, stored_, sweep);
}

void ReusedRuns::into(study::Journal& journal) const {
  constexpr std::int64_t runs_at_once = 4096;
  if (file_.empty()) return;
  const std::int64_t step = std::max<std::int64_t>(1, runs_at_once / stored_.replicates);
  for (std::int64_t first = 0; first < stored_.points; first += step) {
    const std::int64_t count = std::min(step, stored_.points - first);
    journal.commit(study::unpacked_runs(isolated(
        file_, [&] { return study::packed_runs(io::stored_runs(file_, stored_, first, count)); })));
  }
}

}  // namespace dyad::cli
