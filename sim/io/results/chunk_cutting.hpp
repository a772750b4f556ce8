// Where the chunks of a part of a data set lie, and which of its values are in each.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "sim/io/results/hdf5.hpp"

namespace dyad::io::hdf5 {

/// A part of a data set: where it begins and how long it is, by axis.
struct Slab {
  std::vector<hsize_t> start, count;
};

/// Whether each chunk that `slab` touches lies in it with all of its values: on every axis it
/// begins at a chunk's edge and ends at one or at the end of the data set.
bool consists_of_whole_chunks(const Slab& slab, const std::vector<hsize_t>& shape,
                              const std::vector<hsize_t>& chunk);

/// Cuts the values of a slab of whole chunks into these chunks.
class ChunkCutter {
 public:
  ChunkCutter(const Slab& slab, const std::vector<hsize_t>& chunk, std::size_t value_bytes);

  hsize_t chunks() const;
  std::size_t chunk_bytes() const;

  /// Where in the data set chunk `number` of the slab begins.
  std::vector<hsize_t> start_of(hsize_t number) const;

  /// Copies values of chunk `number` to their places in it. What lies beyond the data set's end is
  /// left as it is.
  void copy(hsize_t number, std::span<const std::byte> values, std::span<std::byte> chunk) const;

 private:
  std::vector<hsize_t> place_of(hsize_t number) const;  // in the slab
  void copy_axis(std::size_t axis, const std::vector<hsize_t>& counts, const std::byte* from,
                 std::byte* to) const;

  Slab slab_;
  std::vector<hsize_t> chunk_;
  std::vector<std::size_t> slab_step_, chunk_step_;  // bytes from one index to the next, by axis
  std::size_t alike_from_;  // the axis from which on one index looks the same in both
};

}  // namespace dyad::io::hdf5
