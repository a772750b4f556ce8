// Making a result file and completing it, whatever stands in it.
#pragma once

#include <filesystem>

#include "sim/io/results/hdf5.hpp"
#include "sim/io/results/result_error.hpp"
#include "sim/io/results/temporary_file.hpp"

namespace dyad::io::hdf5 {

/// A new file with the settings of all result files.
Handle create_file(const std::filesystem::path& path);

/// Runs `write`, with memory for HDF5 to work in, turning its failure into an error on the file.
template <class Write>
void guarded(const TemporaryFile& file, Write write) {
  prove_memory();
  const QuietErrors quiet;
  try {
    write();
  } catch (const Failure& failure) {
    throw ResultError(
        file.wanted().string(), "cannot be written", failure.what(),
        std::string(remedy_for_writing(failure.system_error)) + "; nothing was left behind");
  }
}

}  // namespace dyad::io::hdf5
