// A thin layer over the HDF5 library: identifiers that close themselves and calls that throw.
// Only files of this folder include it.
#pragma once

#include <hdf5.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace dyad::io::hdf5 {

/// A call of the library failed; `what()` is the library's or the system's own reason.
struct Failure : std::runtime_error {
  explicit Failure(const std::string& reason, int error = 0)
      : std::runtime_error(reason), system_error(error) {}

  int system_error;  // errno where the system refused; else 0
};

/// Throws `Failure` with the reason on top of the library's error stack.
[[noreturn]] void fail();

/// Passes on what a call returned, or throws when it is negative, as HDF5 says "failed".
template <class Result>
Result checked(Result result) {
  if (result < 0) fail();
  return result;
}

/// An identifier of the library and the function that closes it.
class Handle {
 public:
  using Close = herr_t (*)(hid_t);

  Handle() = default;
  Handle(hid_t id, Close closer) : id_(checked(id)), close_(closer) {}
  Handle(Handle&& other) noexcept
      : id_(std::exchange(other.id_, -1)), close_(std::exchange(other.close_, nullptr)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(id_, other.id_);
    std::swap(close_, other.close_);
    return *this;
  }
  ~Handle() {
    if (id_ >= 0) close_(id_);  // a failure here follows another one that was already thrown
  }

  operator hid_t() const { return id_; }  // NOLINT: stands for the identifier everywhere

  /// Closes now and throws when that fails: closing a file writes what is still in memory.
  void close() {
    if (id_ >= 0) checked(close_(std::exchange(id_, -1)));
  }

 private:
  hid_t id_ = -1;
  Close close_ = nullptr;
};

/// The library crashes, or waits for itself for ever, where an allocation of its own fails. So what
/// it may need is asked for before it is called, and given back untouched. Throws std::bad_alloc.
void prove_memory();

/// While it lives the library prints no errors of its own; `Failure` carries them instead. The
/// first one comes before all other calls of the library.
class QuietErrors {
 public:
  QuietErrors();
  ~QuietErrors();
  QuietErrors(const QuietErrors&) = delete;
  QuietErrors& operator=(const QuietErrors&) = delete;

 private:
  H5E_auto2_t function_ = nullptr;
  void* data_ = nullptr;
};

/// The library's type for a C++ number in memory.
template <class Value>
hid_t native_type() {
  if constexpr (std::is_same_v<Value, float>) return H5T_NATIVE_FLOAT;
  if constexpr (std::is_same_v<Value, double>) return H5T_NATIVE_DOUBLE;
  if constexpr (std::is_same_v<Value, std::int8_t>) return H5T_NATIVE_INT8;
  if constexpr (std::is_same_v<Value, std::int32_t>) return H5T_NATIVE_INT32;
  if constexpr (std::is_same_v<Value, std::int64_t>) return H5T_NATIVE_INT64;
}

/// How files are opened: without the library's locks, whatever the environment says. A file being
/// written is locked by TemporaryFile, and a finished one never changes.
Handle unlocked_access();

/// Text of any length in UTF-8, the only kind of text that every netCDF reader takes.
Handle text_type();

/// Lengths of a data set, by axis.
std::vector<hsize_t> shape_of(hid_t dataset);

}  // namespace dyad::io::hdf5
