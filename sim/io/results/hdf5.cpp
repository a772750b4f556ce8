#include "sim/io/results/hdf5.hpp"

#include <sys/mman.h>

#include <cstdlib>
#include <new>
#include <string_view>

namespace dyad::io::hdf5 {
namespace {

/// Keeps the innermost description of the error stack, which names the cause.
herr_t keep_first(unsigned position, const H5E_error2_t* error, void* text) {
  if (position == 0 && error->desc != nullptr) *static_cast<std::string*>(text) = error->desc;
  return 0;
}

/// HDF5 wraps the system's message in much that helps nobody ("..., errno = 28, error message =
/// 'No space left on device', buf = 0x..."); this takes it out.
std::string system_message(const std::string& description) {
  constexpr std::string_view before = "error message = '";
  const auto start = description.find(before);
  if (start == std::string::npos) return description;
  const auto first = start + before.size();
  return description.substr(first, description.find('\'', first) - first);
}

/// Before the first call of the library, which reads the variable then, and believes it more than
/// `unlocked_access`.
void forget_locks_asked_for() {
  static const int done = setenv("HDF5_USE_FILE_LOCKING", "FALSE", 1);
  static_cast<void>(done);
}

/// The number in it; 0 where the system had no part in the failure.
int system_error(const std::string& description) {
  constexpr std::string_view before = "errno = ";
  const auto start = description.find(before);
  return start == std::string::npos ? 0 : std::atoi(&description[start + before.size()]);
}

}  // namespace

void fail() {
  std::string reason = "HDF5 gives no reason";
  H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, keep_first, &reason);
  throw Failure(system_message(reason), system_error(reason));
}

void prove_memory() {
  constexpr std::size_t enough = std::size_t{8} << 20;
  // Past the allocator, which would keep what it gets back, and ask for larger pieces from then on.
  void* const proof =
      mmap(nullptr, enough, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (proof == MAP_FAILED) throw std::bad_alloc();
  munmap(proof, enough);
}

QuietErrors::QuietErrors() {
  forget_locks_asked_for();
  static const bool may_begin = (prove_memory(), true);  // the library's start needs some, too
  static_cast<void>(may_begin);
  // A file that could not be closed (full disk) must not be tried again when the program ends.
  H5dont_atexit();
  H5Eget_auto2(H5E_DEFAULT, &function_, &data_);
  H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
}

QuietErrors::~QuietErrors() { H5Eset_auto2(H5E_DEFAULT, function_, data_); }

Handle unlocked_access() {
  Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
  checked(H5Pset_file_locking(access, false, true));
  return access;
}

Handle text_type() {
  Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
  checked(H5Tset_size(type, H5T_VARIABLE));
  checked(H5Tset_cset(type, H5T_CSET_UTF8));
  return type;
}

std::vector<hsize_t> shape_of(hid_t dataset) {
  const Handle space(H5Dget_space(dataset), H5Sclose);
  std::vector<hsize_t> shape(static_cast<std::size_t>(checked(H5Sget_simple_extent_ndims(space))));
  checked(H5Sget_simple_extent_dims(space, shape.data(), nullptr));
  return shape;
}

}  // namespace dyad::io::hdf5
