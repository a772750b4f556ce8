// How the values of a variable lie in the file: type, fill value, chunks and compression.
#pragma once

#include <vector>

#include "sim/io/results/hdf5.hpp"
#include "sim/io/results/layout.hpp"

namespace dyad::io::hdf5 {

/// What stands for "missing" among whole numbers: netCDF's own defaults. Floats use NaN.
inline constexpr std::int8_t missing_int8 = -127;
inline constexpr std::int32_t missing_int32 = -2147483647;
inline constexpr std::int64_t missing_int64 = -9223372036854775806;

/// The type in the file; little-endian on every machine.
Handle file_type(Storage storage);

/// Chunk lengths for a variable of this shape: the last dimensions whole, about 128 KiB in all, so
/// that a replicate is written in few chunks and a small one shares its chunk with others.
std::vector<hsize_t> chunk_of(const std::vector<hsize_t>& shape, std::size_t value_bytes);

/// Properties of a new data set of this shape: chunked, shuffled, deflated and with checksums
/// (text and coordinates lie as they are), with fill value, without times.
Handle dataset_properties(const Variable& variable, const std::vector<hsize_t>& shape, bool grows);

/// Writes the attribute `_FillValue` of a data set; text has none.
void write_fill_attribute(hid_t dataset, Storage storage);

}  // namespace dyad::io::hdf5
