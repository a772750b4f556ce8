// Which runs a sweep does, decided by nothing but the sweep and the results so far.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "sim/study/journal/finished_run.hpp"
#include "sim/study/journal/run_set.hpp"
#include "sim/study/runner/shard.hpp"
#include "sim/study/sweep.hpp"

namespace dyad::study {

/// Some replicates of a point, one after the other.
struct Piece {
  std::int64_t point, first, count;
};

/// Runs come in rounds; all runs of a round are recorded before the next one begins. So what a
/// round consists of depends on no thread, and is found again after an interruption.
class Schedule {
 public:
  virtual ~Schedule() = default;

  /// Begins the next round; false when there is nothing left to do.
  virtual bool begin_round() = 0;
  /// Runs of this round, those left out that are `finished`; nothing when they have all been given.
  virtual std::optional<Piece> next(const RunSet& finished) = 0;
  /// Takes note of a finished run, of an earlier session or this one. In any order.
  virtual void record(const FinishedRun& run) = 0;
  /// Runs that are sure to belong to this shard, and those that may at most.
  virtual std::int64_t planned_runs() const = 0;
};

/// The schedule of a sweep, with a fixed or an adaptive number of replicates. Throws
/// std::invalid_argument for a shard of a sweep with a budget for all its points together.
std::unique_ptr<Schedule> schedule_of(const Sweep& sweep, Shard shard);

/// Whether a run is one that this shard has to do, provided that the sweep needs it.
bool belongs_to(Shard shard, const Sweep& sweep, std::int64_t point, std::int64_t replicate);

}  // namespace dyad::study
