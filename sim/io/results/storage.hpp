// How the values of a variable lie in the file: type, fill value, chunks and compression.
#pragma once

#include <vector>

#include "sim/io/results/hdf5.hpp"
#include "sim/io/results/layout.hpp"

namespace dyad::io::hdf5 {

/// The type in the file; little-endian on every machine.
Handle file_type(Storage storage);

/// Chunk lengths for a variable of this shape: the last dimensions whole, about 128 KiB in all, so
/// that a replicate is written in few chunks and a small one shares its chunk with others.
std::vector<hsize_t> chunk_of(const std::vector<hsize_t>& shape, std::size_t value_bytes);

/// Properties of a new data set of this shape: chunked, shuffled, deflated and with checksums
/// (text and coordinates lie as they are), without times; floats are missing until written.
Handle dataset_properties(const Variable& variable, const std::vector<hsize_t>& shape, bool grows);

/// How many records, one after the other along the first axis, are best written together: those of
/// a chunk, or some of what has no chunks.
hsize_t records_together(hid_t properties);

/// Writes the attribute `_FillValue` of a data set of floats, which may be missing. Whole numbers
/// never are, and have none: a reader that sees one makes floats of them.
void write_fill_attribute(hid_t dataset, Storage storage);

}  // namespace dyad::io::hdf5
