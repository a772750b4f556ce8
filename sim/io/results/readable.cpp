#include "sim/io/results/readable.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "sim/base/remedies.hpp"
#include "sim/io/results/result_error.hpp"

namespace dyad::io {
namespace {

namespace fs = std::filesystem;

std::string_view remedy_for(int system_error) {
  switch (system_error) {
    case EACCES:
    case EPERM:
      return "allow it with `chmod u+r`, or ask whoever owns it and its folders";
    case EMFILE:
    case ENFILE:
      return base::remedy_for_descriptors;
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

}  // namespace

void refuse_foreign(const fs::path& file, std::string_view why) {
  throw ResultError(file.string(), "is not a result file", why,
                    "name a file written by `dyad run`, `sweep`, `compare` or `replay`");
}

void refuse_for(const fs::path& file, int system_error) {
  throw ResultError(file.string(), "cannot be read", std::generic_category().message(system_error),
                    remedy_for(system_error));
}

void check_readable(const fs::path& file) {
  std::error_code error;
  const auto status = fs::status(file, error);
  if (status.type() == fs::file_type::not_found) {
    throw ResultError(file.string(), "cannot be read", "there is no such file", "check the path");
  }
  if (!fs::status_known(status)) refuse_for(file, error.value());
  if (fs::is_directory(status)) refuse_foreign(file, "it is a folder");
  if (!fs::is_regular_file(status)) refuse_foreign(file, "it is not an ordinary file");
  const Opened opened(file);
}

void check_hdf5(const fs::path& file) {
  check_readable(file);
  if (!Opened(file).is_hdf5()) refuse_foreign(file, "it is not in HDF5 format");
}

}  // namespace dyad::io
