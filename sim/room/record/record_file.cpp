#include "sim/room/record/record_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "sim/base/lock_file.hpp"
#include "sim/base/problem.hpp"

namespace dyad::room {
namespace {

constexpr std::uint64_t longest_record = 256'000'000;  // bytes

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& what,
                         const std::string& why, const std::string& remedy) {
  throw base::Error(path.string(), what, why, remedy);
}

[[noreturn]] void refuse_as_system(const std::filesystem::path& path, const std::string& what) {
  refuse(path, what, std::strerror(errno), "choose another place with --keep");
}

}  // namespace

RecordFile::RecordFile(std::filesystem::path path) : path_(std::move(path)) {
  constexpr mode_t owner_alone = 0600;
  constexpr int how = O_RDWR | O_APPEND | O_CLOEXEC | O_NOCTTY | O_NONBLOCK;
  // NOLINTBEGIN(cppcoreguidelines-pro-type-vararg)  that is how files are opened
  descriptor_ = ::open(path_.c_str(), how | O_CREAT | O_EXCL, owner_alone);
  const bool is_new = descriptor_ >= 0;
  if (!is_new && errno == EEXIST) descriptor_ = ::open(path_.c_str(), how);
  // NOLINTEND(cppcoreguidelines-pro-type-vararg)
  new_ = is_new;
  if (descriptor_ < 0) refuse_as_system(path_, "cannot be opened");
  try {
    struct stat status {};
    if (fstat(descriptor_, &status) != 0) refuse_as_system(path_, "cannot be looked at");
    if (!S_ISREG(status.st_mode)) {
      refuse(path_, "is no room's record", "it is no file", "choose another name with --keep");
    }
    length_ = static_cast<std::uint64_t>(status.st_size);
    if (length_ > longest_record) {
      refuse(path_, "is no room's record", "it is too large", "choose another name with --keep");
    }
    if (base::lock(descriptor_) == base::Locking::held_by_another) {
      refuse(path_, "is in use", "another room keeps its record there", "end that one first");
    }
  } catch (...) {
    ::close(descriptor_);
    throw;
  }
}

RecordFile::RecordFile(RecordFile&& other) noexcept
    : path_(std::move(other.path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      new_(other.new_),
      unsynced_(other.unsynced_),
      length_(other.length_) {}

RecordFile::~RecordFile() {
  if (descriptor_ < 0) return;
  if (new_ && length_ == 0) ::unlink(path_.c_str());  // not even its first line could be written
  ::fsync(descriptor_);
  ::close(descriptor_);
}

std::string RecordFile::content() const {
  std::string text(length_, '\0');
  std::size_t done = 0;
  while (done < text.size()) {
    const ssize_t read =
        ::pread(descriptor_, text.data() + done, text.size() - done, static_cast<off_t>(done));
    if (read < 0 && errno == EINTR) continue;
    if (read <= 0) refuse_as_system(path_, "cannot be read");
    done += static_cast<std::size_t>(read);
  }
  return text;
}

void RecordFile::cut(std::uint64_t length) {
  if (ftruncate(descriptor_, static_cast<off_t>(length)) != 0) {
    refuse_as_system(path_, "cannot be cut");
  }
  length_ = length;
}

void RecordFile::add(const std::string& line) {
  const std::string text = line + '\n';
  std::size_t done = 0;
  while (done < text.size()) {
    const ssize_t written = ::write(descriptor_, text.data() + done, text.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      const int why = errno;
      // Half a line is worth nothing; where even that fails, the next reader cuts it off.
      static_cast<void>(ftruncate(descriptor_, static_cast<off_t>(length_)));
      errno = why;
      refuse_as_system(path_, "cannot be written");
    }
    done += static_cast<std::size_t>(written);
  }
  length_ += text.size();
  unsynced_ = true;
}

void RecordFile::sync() {
  if (std::exchange(unsynced_, false) && fdatasync(descriptor_) != 0) {
    refuse_as_system(path_, "cannot be brought to the disk");
  }
}

}  // namespace dyad::room
