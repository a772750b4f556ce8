// The runs of a journal: looked through, read in order, recorded.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "sim/study/journal/database.hpp"
#include "sim/study/journal/extent.hpp"
#include "sim/study/journal/finished_run.hpp"
#include "sim/study/journal/run_set.hpp"

namespace dyad::study {

/// What a look at all rows has found.
struct Contents {
  RunSet finished;           // with results or failed
  std::int64_t failed = 0;   // of the finished ones
  std::int64_t dropped = 0;  // rows that are damaged, whose runs are to be done again
};

using RunVisitor = std::function<void(const FinishedRun& run)>;

/// Reads every row and checks it. Throws base::Error when the file can't be read through.
Contents read_contents(Database& database, const Extent& extent);

/// Shows the runs in `finished`, in order, each checked. Throws base::Error when one of them is no
/// longer there or no longer whole.
void visit_runs(Database& database, const Extent& extent, const RunSet& finished,
                const RunVisitor& visitor);

/// Writes runs.
class RunRecorder {
 public:
  RunRecorder(Database& database, const Extent& extent);

  /// Records `runs` in one transaction and counts them in `contents`. A run that is recorded again
  /// with the same results is ignored. Throws base::Error when its results are others or the disk
  /// is full, and std::out_of_range for a run outside the extent; then none of `runs` is recorded.
  void record(std::span<const FinishedRun> runs, Contents& contents);

  /// Removes the rows of these runs in one transaction.
  void remove(std::span<const std::int64_t> numbers);

 private:
  void insert(const FinishedRun& run, std::int64_t number);
  void check_repeated(const FinishedRun& run, std::int64_t number);

  Database& database_;
  Extent extent_;
  Statement insert_, find_;
  std::vector<std::byte> content_;
};

}  // namespace dyad::study
