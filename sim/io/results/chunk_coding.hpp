// What HDF5's filters make of a chunk, made here: the library's own compress several times slower,
// and one chunk at a time. Knows bytes only, and may be used by several threads at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dyad::io::hdf5 {

/// First bytes of all values first, then all second bytes, and so on (filter `shuffle`).
std::vector<std::byte> shuffled(std::span<const std::byte> values, std::size_t value_bytes);

/// Checksum of Fletcher (1982) as HDF5 takes it (filter `fletcher32`): of big-endian words of 16
/// bits, the last one filled up with a zero; the sum of sums in the upper half.
std::uint32_t fletcher32(std::span<const std::byte> bytes);

/// A chunk as it stands in a file: shuffled, deflated, and its checksum behind it.
std::vector<std::byte> coded(std::span<const std::byte> values, std::size_t value_bytes);

}  // namespace dyad::io::hdf5
