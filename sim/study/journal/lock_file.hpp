// Keeps a second process away from a file.
#pragma once

#include <filesystem>

namespace dyad::study {

/// Holds an exclusive lock on `FILE.lock` while it lives. The kernel lets go of it when the process
/// ends in whatever way, so a lock file that is left behind by a killed one keeps nobody out.
class LockFile {
 public:
  /// Throws JournalError when another process holds the lock, naming it, or when the lock file
  /// cannot be made.
  explicit LockFile(const std::filesystem::path& file);
  /// Removes the lock file.
  ~LockFile();
  LockFile(const LockFile&) = delete;
  LockFile& operator=(const LockFile&) = delete;

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
};

}  // namespace dyad::study
