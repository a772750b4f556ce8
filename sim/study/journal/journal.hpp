// The crash-safe store of a sweep's finished runs.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>

#include "sim/study/journal/extent.hpp"
#include "sim/study/journal/finished_run.hpp"
#include "sim/study/journal/identity.hpp"
#include "sim/study/journal/run_set.hpp"

namespace dyad::study {

/// Whatever happens, a killed process, a full disk, a pulled plug, a damaged file: each run is
/// either given back as it was recorded, or counts as not done. All functions throw base::Error
/// when the file cannot be written, read or trusted. For one thread at a time.
class Journal {
 public:
  /// Opens the journal of a sweep, or begins it. Reads it through, which takes about a second for
  /// a gigabyte. Only one process at a time can have it open. Throws base::Error, with all
  /// differences, when it belongs to a sweep with another identity or extent, and
  /// std::invalid_argument for an extent that is out of range.
  Journal(const std::filesystem::path& file, const Identity& identity, const Extent& extent);
  ~Journal();
  Journal(Journal&&) noexcept;
  Journal& operator=(Journal&&) noexcept;

  /// Records runs, all or none. They survive a killed process from here on; after a pulled plug
  /// those of the last half minute, which the system has not brought to the disk yet, may have to
  /// be done again. A run that is recorded again with the same results is ignored; with others it
  /// is an error (seconds and bytes aside). Throws std::out_of_range for a run outside the extent.
  void commit(std::span<const FinishedRun> runs);

  /// Takes out the runs that failed, so that they count as not done. Returns how many there were.
  std::int64_t forget_failed();

  /// Numbers of the runs that need not be done, failed ones included.
  const RunSet& finished() const;
  /// How many of the finished runs have no results but a failure.
  std::int64_t failed() const;
  /// How many rows were found damaged when the journal was opened; their runs are not in finished.
  std::int64_t dropped() const;

  /// Shows all finished runs in the order of point and replicate, one at a time in memory. Not to
  /// be committed to meanwhile.
  void for_each(const std::function<void(const FinishedRun& run)>& visitor) const;

  /// Deletes the file and all that lies beside it, once its results stand elsewhere. The journal
  /// can only be destroyed or assigned to afterwards.
  void remove();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Deletes a journal that nobody has open, where there is one. Throws base::Error when it cannot.
void remove_journal(const std::filesystem::path& file);

}  // namespace dyad::study
