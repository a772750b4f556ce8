// Locks on files, which keep other processes away. The kernel lets go of a lock when its process
// ends in whatever way.
#pragma once

#include <filesystem>

namespace dyad::base {

enum class LockKind { exclusive, shared };
enum class Locking { done, held_by_another, impossible };

/// Locks an open file without waiting; `errno` says why it is impossible. Closing the file unlocks
/// it.
Locking lock(int descriptor, LockKind kind = LockKind::exclusive);

/// Whether another process has a lock on `file` that forbids one of this kind. False where the file
/// cannot be opened.
bool is_locked(const std::filesystem::path& file, LockKind kind = LockKind::exclusive);

/// Holds an exclusive lock on `FILE.lock` while it lives. A lock file that is left behind by a
/// killed process keeps nobody out.
class LockFile {
 public:
  /// Throws Error when another process holds the lock, naming it, or when the lock file
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

}  // namespace dyad::base
