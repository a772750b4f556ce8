// A file that appears under its name only when it is whole.
#pragma once

#include <filesystem>
#include <string_view>

namespace dyad::io {

/// The file that is meant by `wanted`: where it is a link, what that leads to, there or not.
std::filesystem::path target_of(const std::filesystem::path& wanted);

/// What to do where the system refuses to write a file, by its error's number.
std::string_view remedy_for_writing(int system_error);

/// Creates `.NAME.partial-<process>` beside the wanted file and removes it again unless `commit`
/// was called. Removes such files of processes that are gone. Holds a lock on its own, so that a
/// process on another computer that shares the folder can tell that it is in use.
class TemporaryFile {
 public:
  /// Throws ResultError when the folder cannot be written to or `wanted` cannot be replaced.
  explicit TemporaryFile(std::filesystem::path wanted);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::filesystem::path& path() const { return path_; }
  const std::filesystem::path& wanted() const { return wanted_; }

  /// Brings the contents to the disk and gives the file its wanted name, replacing what was there;
  /// of a link, what it leads to.
  void commit();

 private:
  std::filesystem::path wanted_, target_, path_;
  int descriptor_ = -1;
};

}  // namespace dyad::io
