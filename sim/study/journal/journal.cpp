#include "sim/study/journal/journal.hpp"

#include <sys/stat.h>

#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

#include "sim/base/lock_file.hpp"
#include "sim/base/problem.hpp"
#include "sim/study/journal/database.hpp"
#include "sim/study/journal/run_table.hpp"
#include "sim/study/journal/schema.hpp"

namespace dyad::study {
namespace {

/// The database with its tables, made if need be, and known to be this sweep's.
void open_for(Database& database, const Owner& owner) {
  if (is_blank(database)) {
    // Several runs to a page leave little of it empty.
    database.execute("PRAGMA page_size = 32768");
    create_tables(database, owner);
  }
  check_tables(database);
  check_same(database, read_owner(database), owner);
}

/// A write-ahead log lets others read meanwhile. NORMAL brings it to the disk only before its pages
/// are moved to the main file. So a pulled plug can take the last commits, whose runs are then done
/// again, and never damages what came before. FULL would wait for the disk at each commit.
void prepare_writing(Database& database) {
  Statement mode(database, "PRAGMA journal_mode = WAL");
  if (!mode.step() || mode.text(0) != "wal") {
    throw base::Error(database.name(), "cannot be written", "its file system has no shared memory",
                      "choose an output on a local disk");
  }
  mode.reset();
  database.execute("PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 1000");
}

/// Rows are guarded by their checksums, but the tree that they hang on is SQLite's: writing to one
/// that is damaged could overwrite good rows.
void check_structure(Database& database) {
  Statement check(database, "PRAGMA quick_check(1)");
  if (!check.step()) database.fail_damaged("it cannot be checked");
  if (const std::string found = check.text(0); found != "ok") database.fail_damaged(found);
}

Extent checked(const Extent& extent) {
  constexpr auto max = std::numeric_limits<std::int64_t>::max();
  if (extent.points < 1 || extent.replicates < 1 || extent.points > max / extent.replicates) {
    throw std::invalid_argument("a journal is for at least one run and at most 2^63 - 1");
  }
  return extent;
}

/// SQLite would wait at a pipe, and write to a device.
std::filesystem::path ordinary(const std::filesystem::path& file) {
  std::error_code none;
  const auto status = std::filesystem::status(file, none);
  if (!std::filesystem::exists(status) || std::filesystem::is_regular_file(status)) return file;
  throw base::Error(file.string(), "cannot be written", "it is not an ordinary file",
                    "name an ordinary file; runs cannot be kept in a folder, a device or a pipe");
}

}  // namespace

/// Which file a name stands for, so that it is noticed when that is another, or none.
struct Place {
  explicit Place(const std::filesystem::path& file) {
    struct stat found = {};
    if (stat(file.c_str(), &found) == 0) device = found.st_dev, inode = found.st_ino;
  }
  bool operator==(const Place&) const = default;

  dev_t device = 0;
  ino_t inode = 0;
};

/// In this order: the lock is let go of last, when the database is closed.
struct Journal::Impl {
  Impl(const std::filesystem::path& file, const Owner& owner)
      : path(ordinary(file)), extent(checked(owner.extent)), lock(file) {
    database.emplace(file, Access::write);
    open_for(*database, owner);
    prepare_writing(*database);
    check_structure(*database);
    contents = read_contents(*database, extent);
    recorder.emplace(*database, extent);
    place.emplace(path);
  }

  /// Writing to a file without a name succeeds, and all of it is lost in the end.
  void check_still_there() const {
    if (Place(path) == *place) return;
    throw base::Error(path.string(), "is gone", "it was deleted or moved while it was written",
                      "run the same command again, and leave its folder alone meanwhile");
  }

  void remove() {
    recorder.reset();
    database.reset();
    remove_journal(path);
  }

  std::filesystem::path path;
  Extent extent;
  base::LockFile lock;
  std::optional<Database> database;
  Contents contents;
  std::optional<RunRecorder> recorder;
  std::optional<Place> place;
};

Journal::Journal(const std::filesystem::path& file, const Identity& identity, const Extent& extent)
    : impl_(std::make_unique<Impl>(file, Owner{identity, extent})) {}
Journal::~Journal() = default;
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;

void Journal::commit(std::span<const FinishedRun> runs) {
  impl_->check_still_there();
  impl_->recorder->record(runs, impl_->contents);
}

std::int64_t Journal::forget_failed() {
  std::vector<std::int64_t> failed;
  for_each([&](const FinishedRun& run) {
    if (run.failure.empty()) return;
    failed.push_back(impl_->extent.number_of(run.point, run.replicate));
  });
  impl_->recorder->remove(failed);
  impl_->contents = read_contents(*impl_->database, impl_->extent);
  return static_cast<std::int64_t>(failed.size());
}

const RunSet& Journal::finished() const { return impl_->contents.finished; }
std::int64_t Journal::failed() const { return impl_->contents.failed; }
std::int64_t Journal::dropped() const { return impl_->contents.dropped; }

void Journal::for_each(const std::function<void(const FinishedRun& run)>& visitor) const {
  visit_runs(*impl_->database, impl_->extent, impl_->contents.finished, visitor);
}

void Journal::remove() {
  impl_->remove();
  impl_.reset();
}

void remove_journal(const std::filesystem::path& file) {
  // The main file goes first: without it SQLite drops whatever is left of its log.
  for (const char* ending : {"", "-wal", "-shm", "-journal"}) {
    std::error_code error;
    std::filesystem::remove(file.string() + ending, error);
    if (!error) continue;
    throw base::Error(file.string() + ending, "cannot be deleted", error.message(),
                      "delete it; its results stand in the output");
  }
}

}  // namespace dyad::study
