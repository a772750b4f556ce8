#include "sim/cli/reuse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <span>

#include "sim/cli/errors.hpp"
#include "sim/cli/isolated.hpp"
#include "sim/cli/study_files.hpp"
#include "sim/cli/version.hpp"
#include "sim/io/results/reader.hpp"
#include "sim/io/results/result_error.hpp"
#include "sim/io/results/stored_runs.hpp"
#include "sim/io/sweep/sweep.hpp"
#include "sim/study/journal/identity.hpp"
#include "sim/study/journal/run_content.hpp"

namespace dyad::cli {
namespace {

namespace fs = std::filesystem;
using study::FinishedRun;

[[noreturn]] void refuse(const fs::path& old, std::string_view why, std::string_view remedy) {
  throw UsageError("dyad sweep", fmt::format("--reuse {} cannot be", old.string()), why, remedy);
}

/// The sweep that `old` is the file of.
study::Sweep sweep_of(const fs::path& old) {
  const auto read = unpacked(isolated(old, [&] {
    const io::ResultReader file(old);
    const io::Provenance& origin = file.provenance();
    return packed({file.kind(), file.model_version(),
                   program_named(origin.program_version, origin.build), origin.configuration});
  }));
  if (read.at(0) != "sweep") refuse(old, "it is no file of a sweep", "name one");
  if (read.at(1) != model::model_version ||
      read.at(2) != program_named(program_version(), build_text())) {
    refuse(old,
           fmt::format("{} with model {} made it, and one file has one origin", read.at(2),
                       read.at(1)),
           "leave --reuse out to do all runs, or take that program");
  }
  return io::parse_sweep(read.at(3), old.string(), {}, old.parent_path());
}

/// The resolved sweep without the line of its replicates.
std::string without_replicates(const std::string& resolved) {
  constexpr std::string_view name = "replicates = ";
  const auto begin = resolved.find(name);
  return resolved.substr(0, begin) + resolved.substr(resolved.find('\n', begin));
}

void check_same(const fs::path& old, const study::Sweep& stored, const study::Sweep& sweep) {
  const study::Identity was{{"sweep", without_replicates(stored.resolved)}};
  const study::Identity is{{"sweep", without_replicates(sweep.resolved)}};
  if (was != is) {
    refuse(old, "it is of another sweep:" + study::difference(was, is) + "\n",
           "only replicates may differ");
  }
  if (stored.replicates <= sweep.replicates) return;
  refuse(
      old,
      fmt::format("it has {} replicates, and {} are wanted", stored.replicates, sweep.replicates),
      "it has all runs already");
}

/// Runs as one text, to be handed over by the process that read them: each with its length, point
/// and replicate in front.
std::string handed_over(const std::vector<FinishedRun>& runs) {
  std::string text;
  std::vector<std::byte> content;
  for (const FinishedRun& run : runs) {
    study::write_content(run, content);
    const std::array<std::int64_t, 3> head{static_cast<std::int64_t>(content.size()), run.point,
                                           run.replicate};
    const auto add = [&](std::span<const std::byte> bytes) {
      const std::size_t before = text.size();
      text.resize(before + bytes.size());
      std::memcpy(text.data() + before, bytes.data(), bytes.size());
    };
    add(std::as_bytes(std::span(head)));
    add(content);
  }
  return text;
}

std::vector<FinishedRun> taken_over(const std::string& text) {
  std::vector<FinishedRun> runs;
  auto bytes = std::as_bytes(std::span(text));
  for (std::array<std::int64_t, 3> head{}; bytes.size() >= sizeof head;) {
    std::memcpy(head.data(), bytes.data(), sizeof head);
    const auto size = static_cast<std::size_t>(head[0]);
    study::read_content(bytes.subspan(sizeof head, size), runs.emplace_back());
    runs.back().point = head[1];
    runs.back().replicate = head[2];
    bytes = bytes.subspan(sizeof head + size);
  }
  return runs;
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
    journal.commit(taken_over(isolated(
        file_, [&] { return handed_over(io::stored_runs(file_, stored_, first, count)); })));
  }
}

}  // namespace dyad::cli
