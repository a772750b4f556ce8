#include "sim/study/journal/lock_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <string_view>
#include <system_error>

#include "sim/study/journal/journal_error.hpp"

namespace dyad::study {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, int error) {
  throw JournalError(file.string(), "cannot be written", std::generic_category().message(error),
                     "choose a folder that exists, that you may write to and that knows locks");
}

/// "process 123 on somewhere", from what `introduce` wrote.
std::string holder_of(int descriptor) {
  std::array<char, 256> text = {};
  const auto length = pread(descriptor, text.data(), text.size() - 1, 0);
  // Between taking the lock and writing its name, the holder is anonymous.
  return length > 0 ? std::string(text.data()) : "another process";
}

void introduce(int descriptor) {
  std::array<char, 128> host = {};
  if (gethostname(host.data(), host.size() - 1) != 0) host[0] = '?';
  const std::string text = fmt::format("process {} on {}", getpid(), host.data());
  // On a full disk the name is missing; the lock holds all the same.
  if (ftruncate(descriptor, 0) != 0) return;
  [[maybe_unused]] const auto written = pwrite(descriptor, text.data(), text.size(), 0);
}

/// Whether a file of that name is none of ours: it must not be written to.
bool is_foreign(int descriptor) {
  std::array<char, 8> first = {};
  const auto length = pread(descriptor, first.data(), first.size(), 0);
  return length > 0 && std::string_view(first.data(), static_cast<std::size_t>(length)) !=
                           std::string_view("process ").substr(0, static_cast<std::size_t>(length));
}

/// False when the lock file was removed, by its former holder, after it had been opened here.
bool is_still_there(int descriptor, const std::filesystem::path& path) {
  struct stat opened = {}, named = {};
  return fstat(descriptor, &opened) == 0 && stat(path.c_str(), &named) == 0 &&
         opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

int lock(int descriptor) {
  int result = 0;
  do {
    result = flock(descriptor, LOCK_EX | LOCK_NB);
  } while (result != 0 && errno == EINTR);
  return result == 0 ? 0 : errno;
}

}  // namespace

LockFile::LockFile(const std::filesystem::path& file) : path_(file.string() + ".lock") {
  do {
    if (descriptor_ >= 0) close(descriptor_);
    descriptor_ = open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0) refuse(file, errno);
    if (const int error = lock(descriptor_); error != 0) {
      const std::string holder = holder_of(descriptor_);
      close(descriptor_);
      if (error != EWOULDBLOCK) refuse(file, error);
      throw JournalError(file.string(), "is in use", fmt::format("{} is writing it", holder),
                         "wait for that process or stop it, or choose another output");
    }
  } while (!is_still_there(descriptor_, path_));
  if (is_foreign(descriptor_)) {
    close(descriptor_);
    throw JournalError(path_.string(), "is no lock of a journal", "another program made it",
                       "choose another output");
  }
  introduce(descriptor_);
}

LockFile::~LockFile() {
  // While the lock is held: whoever opened the file before this notices that it is gone.
  unlink(path_.c_str());
  close(descriptor_);
}

}  // namespace dyad::study
