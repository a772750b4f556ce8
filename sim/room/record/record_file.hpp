// A file that lines are only ever added to. Each is written at once, so that a killed program loses
// none; the disk is asked to have them from time to time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace dyad::room {

class RecordFile {
 public:
  /// Makes a new file, for its owner alone, or opens one that is there and keeps other programs
  /// from writing to it. Throws base::Error where that cannot be; then the file is as it was.
  explicit RecordFile(std::filesystem::path path);
  ~RecordFile();
  RecordFile(RecordFile&& other) noexcept;
  RecordFile& operator=(RecordFile&&) = delete;
  RecordFile(const RecordFile&) = delete;
  RecordFile& operator=(const RecordFile&) = delete;

  const std::filesystem::path& path() const { return path_; }
  bool is_new() const { return new_; }
  std::uint64_t length() const { return length_; }
  /// Everything in it.
  std::string content() const;
  /// Cuts off what comes after so many bytes.
  void cut(std::uint64_t length);
  /// Adds the line and its end. Throws base::Error where the system refuses; then the file ends
  /// with the line before.
  void add(const std::string& line);
  /// Brings to the disk what was added since the last time.
  void sync();

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
  bool new_ = false, unsynced_ = false;
  std::uint64_t length_ = 0;
};

}  // namespace dyad::room
