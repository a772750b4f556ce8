// Opens a result file for reading, and says what is wrong where that or reading it fails.
#pragma once

#include <filesystem>

#include "sim/io/results/hdf5.hpp"

namespace dyad::io {

/// Opens a file of HDF5; throws ResultError for what is none, and hdf5::Failure.
hdf5::Handle open_result(const std::filesystem::path& file);

/// What a failure of the library means for a file: damage, or a fault of its surroundings. Throws
/// ResultError.
[[noreturn]] void refuse_unreadable(const std::filesystem::path& file,
                                    const hdf5::Failure& failure);

/// Runs `read`, turning a failure of HDF5 into an error on the file.
template <class Read>
auto reading(const std::filesystem::path& file, Read read) {
  const hdf5::QuietErrors quiet;
  try {
    return read();
  } catch (const hdf5::Failure& failure) {
    refuse_unreadable(file, failure);
  }
}

}  // namespace dyad::io
