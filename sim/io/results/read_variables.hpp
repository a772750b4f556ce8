// Variables of a file that is open for reading.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/io/results/hdf5.hpp"
#include "sim/io/results/reader.hpp"

namespace dyad::io::hdf5 {

/// All data sets of `group` in the order in which they were made.
std::vector<StoredVariable> list_variables(hid_t group);

/// All values of a data set of numbers; those equal to its `_FillValue` become NaN.
std::vector<double> read_numbers(hid_t group, const std::string& name);

/// Elements first .. first + count - 1 of the first dimension, with all that is below them.
struct Slice {
  std::uint64_t first, count;
};

/// The same of a part. Throws Failure where the data set has no such part.
std::vector<double> read_numbers(hid_t group, const std::string& name, Slice slice);

/// All values of a data set of text.
std::vector<std::string> read_texts(hid_t group, const std::string& name);
std::vector<std::string> read_texts(hid_t group, const std::string& name, Slice slice);

}  // namespace dyad::io::hdf5
