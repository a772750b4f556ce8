#include "sim/base/lock_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <string_view>
#include <system_error>

#include "sim/base/problem.hpp"

namespace dyad::base {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, int error) {
  throw Error(file.string(), "cannot be written", std::generic_category().message(error),
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
  const std::string text = "process " + std::to_string(getpid()) + " on " + host.data();
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

}  // namespace

Locking lock(int descriptor, LockKind kind) {
  int result = 0;
  do {
    result = flock(descriptor, (kind == LockKind::exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB);
  } while (result != 0 && errno == EINTR);
  if (result == 0) return Locking::done;
  return errno == EWOULDBLOCK ? Locking::held_by_another : Locking::impossible;
}

bool is_locked(const std::filesystem::path& file, LockKind kind) {
  const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool locked = lock(descriptor, kind) == Locking::held_by_another;
  close(descriptor);
  return locked;
}

LockFile::LockFile(const std::filesystem::path& file) : path_(file.string() + ".lock") {
  do {
    if (descriptor_ >= 0) close(descriptor_);
    descriptor_ = open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0) refuse(file, errno);
    if (const Locking locking = lock(descriptor_); locking != Locking::done) {
      const int error = errno;
      const std::string holder = holder_of(descriptor_);
      close(descriptor_);
      if (locking == Locking::impossible) refuse(file, error);
      throw Error(file.string(), "is in use", holder + " is writing it",
                  "wait for that process or stop it, or choose another output");
    }
  } while (!is_still_there(descriptor_, path_));
  if (is_foreign(descriptor_)) {
    close(descriptor_);
    throw Error(path_.string(), "is no lock of dyad", "another program made it",
                "choose another output");
  }
  introduce(descriptor_);
}

LockFile::~LockFile() {
  // While the lock is held: whoever opened the file before this notices that it is gone.
  unlink(path_.c_str());
  close(descriptor_);
}

}  // namespace dyad::base
