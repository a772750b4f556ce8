#include "sim/io/results/opening.hpp"

#include <cerrno>
#include <string>

#include "sim/base/lock_file.hpp"
#include "sim/io/results/readable.hpp"
#include "sim/io/results/result_error.hpp"

namespace dyad::io {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& file, std::string_view why, std::string_view remedy) {
  throw ResultError(file.string(), "cannot be read", why, remedy);
}

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

hdf5::Handle open_result(const fs::path& file) {
  check_hdf5(file);
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
