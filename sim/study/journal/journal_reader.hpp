// Looks at a journal, also while it is being written.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>

#include "sim/study/journal/extent.hpp"
#include "sim/study/journal/finished_run.hpp"
#include "sim/study/journal/identity.hpp"
#include "sim/study/journal/run_set.hpp"

namespace dyad::study {

/// A journal as it was when the reader was made: what is recorded later is not seen. Takes no lock
/// and changes nothing. All functions throw base::Error when the file cannot be read or trusted.
/// For one thread at a time, and on the computer of the process that writes: processes share memory
/// by which they find the newest rows, and a network's file system does not.
class JournalReader {
 public:
  /// Reads the journal through, which takes about a second for a gigabyte. Throws base::Error when
  /// there is none.
  explicit JournalReader(const std::filesystem::path& file);
  ~JournalReader();
  JournalReader(JournalReader&&) noexcept;
  JournalReader& operator=(JournalReader&&) noexcept;

  const Identity& identity() const;
  const Extent& extent() const;
  /// As those of Journal.
  const RunSet& finished() const;
  std::int64_t failed() const;
  std::int64_t dropped() const;
  void for_each(const std::function<void(const FinishedRun& run)>& visitor) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dyad::study
