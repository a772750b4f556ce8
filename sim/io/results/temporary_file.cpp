#include "sim/io/results/temporary_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <optional>
#include <system_error>

#include "sim/base/lock_file.hpp"
#include "sim/base/remedies.hpp"
#include "sim/io/results/result_error.hpp"

namespace dyad::io {
namespace {

namespace fs = std::filesystem;

std::string reason(int error) { return std::generic_category().message(error); }

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

/// What the names of all temporary files for `wanted` begin with.
std::string prefix_of(const fs::path& wanted) {
  return "." + wanted.filename().string() + ".partial-";
}

/// The process that wrote the temporary file `name`; nothing where it is not one for `prefix`.
std::optional<pid_t> writer_of(const std::string& name, const std::string& prefix) {
  if (!name.starts_with(prefix)) return std::nullopt;
  pid_t process = 0;
  const char* end = name.data() + name.size();
  const auto parsed = std::from_chars(name.data() + prefix.size(), end, process);
  if (parsed.ec != std::errc() || parsed.ptr != end || process <= 0) return std::nullopt;
  return process;
}

/// Removes what killed processes left behind. Failing to do so harms nothing.
void remove_stale(const fs::path& wanted) {
  const std::string prefix = prefix_of(wanted);
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder_of(wanted), ignored)) {
    const auto process = writer_of(entry.path().filename().string(), prefix);
    if (!process || kill(*process, 0) == 0 || errno != ESRCH) continue;
    // The number may be that of a process in another container or on another computer.
    if (!base::is_locked(entry.path())) fs::remove(entry.path(), ignored);
  }
}

void check_folder(const fs::path& wanted) {
  const fs::path folder = folder_of(wanted);
  std::error_code error;
  if (fs::is_directory(folder, error)) return;
  if (fs::exists(folder, error)) {
    throw ResultError(wanted.string(), "cannot be written", folder.string() + " is not a folder",
                      "name a file in a folder that exists");
  }
  throw ResultError(
      wanted.string(), "cannot be written", fmt::format("there is no folder {}", folder.string()),
      fmt::format("create it with `mkdir -p {}` or name another folder", folder.string()));
}

void check_replaceable(const fs::path& wanted) {
  std::error_code ignored;
  const auto status = fs::status(wanted, ignored);
  if (fs::is_directory(status) || !wanted.has_filename()) {
    throw ResultError(wanted.string(), "cannot be written", "it is a folder",
                      "name a file in it: " + (wanted / "results.h5").string());
  }
  if (fs::is_symlink(fs::symlink_status(wanted, ignored))) {
    throw ResultError(wanted.string(), "cannot be written", "it is a link that leads to itself",
                      "delete the link, or name another file");
  }
  if (!fs::exists(status)) return;
  if (!fs::is_regular_file(status)) {
    throw ResultError(wanted.string(), "cannot be written", "it is not an ordinary file",
                      "name an ordinary file; results cannot go to a device or a pipe");
  }
  if ((status.permissions() & fs::perms::owner_write) == fs::perms::none) {
    throw ResultError(wanted.string(), "is not replaced", "it is protected against writing",
                      "name another file or allow it with `chmod u+w`");
  }
}

}  // namespace

fs::path target_of(const fs::path& wanted) {
  constexpr int max_links = 40;  // as many as the kernel follows
  fs::path target = wanted;
  std::error_code none;
  for (int k = 0; k < max_links && fs::is_symlink(fs::symlink_status(target, none)); ++k) {
    const fs::path next = fs::read_symlink(target, none);
    if (none) break;
    target = target.parent_path() / next;
  }
  return target;
}

std::string_view remedy_for_writing(int system_error) {
  switch (system_error) {
    case EMFILE:
    case ENFILE:
      return base::remedy_for_descriptors;
    case EACCES:
    case EPERM:
    case EROFS:
      return "choose a folder that you may write to";
    case ENOENT:
    case ENOTDIR:
    case EISDIR:
      return "name a file, no folder, in a folder that exists";
    case ENAMETOOLONG:
      return "give it a shorter name";
    default:
      return "free some space or name a file in another folder";
  }
}

TemporaryFile::TemporaryFile(fs::path wanted)
    : wanted_(std::move(wanted)), target_(target_of(wanted_)) {
  check_replaceable(target_);
  check_folder(target_);
  remove_stale(target_);
  path_ = folder_of(target_) / fmt::format("{}{}", prefix_of(target_), getpid());
  // NOLINTNEXTLINE(cppcoreguidelines-prefer-member-initializer): not before the checks
  descriptor_ = open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor_ < 0) {
    throw ResultError(wanted_.string(), "cannot be written", reason(errno),
                      remedy_for_writing(errno));
  }
  if (base::lock(descriptor_) == base::Locking::held_by_another) {
    close(descriptor_);
    throw ResultError(wanted_.string(), "cannot be written", "it is being written right now",
                      "wait for that, or name another file");
  }
}

TemporaryFile::~TemporaryFile() {
  if (descriptor_ < 0) return;
  unlink(path_.c_str());
  close(descriptor_);
}

void TemporaryFile::commit() {
  if (fsync(descriptor_) != 0 || rename(path_.c_str(), target_.c_str()) != 0) {
    throw ResultError(wanted_.string(), "cannot be written", reason(errno),
                      remedy_for_writing(errno));
  }
  close(descriptor_);
  descriptor_ = -1;
  // The new name reaches the disk with the folder. Not all file systems can do this, and the file
  // is whole under its name either way.
  const int folder = open(folder_of(target_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  fsync(folder);
  close(folder);
}

}  // namespace dyad::io
