#include "sim/io/results/opening.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <new>
#include <string>
#include <system_error>

#include "sim/base/lock_file.hpp"
#include "sim/io/results/reader.hpp"
#include "sim/io/results/result_error.hpp"

namespace dyad::io {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& file, std::string_view why, std::string_view remedy) {
  throw ResultError(file.string(), "cannot be read", why, remedy);
}

std::string_view remedy_for(int system_error) {
  switch (system_error) {
    case EACCES:
    case EPERM:
      return "allow it with `chmod u+r`, or ask whoever owns it and its folders";
    case EMFILE:
    case ENFILE:
      return remedy_for_descriptors;
    case ENOMEM:
      return "try again where there is more memory";
    case ENOLCK:
    case EAGAIN:
    case EBUSY:
      return "close the other program that has it open, or copy it to a local disk";
    case ESTALE:
      return "the server of its folder lost it; open the folder anew and try again";
    default:
      return "check the disk; the file itself may be sound";
  }
}

[[noreturn]] void refuse_for(const fs::path& file, int system_error) {
  refuse(file, std::generic_category().message(system_error), remedy_for(system_error));
}

/// A file whose first bytes can be read.
class Opened {
 public:
  explicit Opened(const fs::path& file)
      : file_(file), descriptor_(open(file.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (descriptor_ < 0) refuse_for(file, errno);
  }
  ~Opened() { close(descriptor_); }
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;

  bool is_hdf5() const {
    constexpr std::string_view signature = "\x89HDF\r\n\x1a\n";
    std::array<char, signature.size()> first{};
    const auto size = pread(descriptor_, first.data(), first.size(), 0);
    if (size < 0) refuse_for(file_, errno);
    return std::string_view(first.data(), static_cast<std::size_t>(size)) == signature;
  }

 private:
  const fs::path& file_;
  int descriptor_;
};

bool says(const std::string& reason, std::string_view words) {
  return reason.find(words) != std::string::npos;
}

/// The library's reason in words for people who do not know the library.
std::string plainly(const std::string& reason) {
  if (reason.starts_with("truncated file")) return "its end is missing";
  if (says(reason, "checksum")) return "a checksum in it is wrong";
  if (says(reason, "memory allocation failed") || says(reason, "unable to allocate")) {
    return "it asks for more memory than a file of its length can need";
  }
  return reason;
}

}  // namespace

void refuse_foreign(const fs::path& file, std::string_view why) {
  throw ResultError(file.string(), "is not a result file", why,
                    "name a file written by `dyad run`, `sweep`, `compare` or `replay`");
}

void check_readable(const fs::path& file) {
  std::error_code error;
  const auto status = fs::status(file, error);
  if (status.type() == fs::file_type::not_found) {
    refuse(file, "there is no such file", "check the path");
  }
  if (!fs::status_known(status)) refuse_for(file, error.value());
  if (fs::is_directory(status)) refuse_foreign(file, "it is a folder");
  if (!fs::is_regular_file(status)) refuse_foreign(file, "it is not an ordinary file");
  const Opened opened(file);
}

hdf5::Handle open_result(const fs::path& file) {
  check_readable(file);
  if (!Opened(file).is_hdf5()) refuse_foreign(file, "it is not in HDF5 format");
  return {H5Fopen(file.c_str(), H5F_ACC_RDONLY, hdf5::unlocked_access()), H5Fclose};
}

void refuse_unreadable(const fs::path& file, const hdf5::Failure& failure) {
  const std::string reason = failure.what();
  // A read at a place that a changed byte names is no valid argument: that is damage.
  const bool damage = failure.system_error == EINVAL || failure.system_error == EOVERFLOW;
  if (failure.system_error != 0 && !damage) refuse_for(file, failure.system_error);
  // HDF5 locks what it has open for writing.
  if (says(reason, "already open") || base::is_locked(file, base::LockKind::shared)) {
    refuse(file, "another program has it open for writing, or crashed when it had",
           "close that program; after a crash run `h5clear -s` on a copy of the file");
  }
  refuse(file, plainly(reason), remedy_for_damage);
}

}  // namespace dyad::io
