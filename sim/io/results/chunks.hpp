// Whole chunks on their way into a file, past the library's filters.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "sim/io/results/chunk_cutting.hpp"
#include "sim/io/results/hdf5.hpp"

namespace dyad::io::hdf5 {

/// Takes slabs that consist of whole chunks. Some chunks wait, of any data sets, until they are
/// worth compressing side by side; they are written in the order in which they came, so that equal
/// contents give equal bytes on any number of threads.
class Chunks {
 public:
  /// Takes over these values, of the library's type `type`; or says false, and H5Dwrite is the way:
  /// for parts of chunks, values that need converting, data sets without our filters, and few
  /// bytes.
  bool take(hid_t dataset, const Slab& slab, hid_t type, std::span<const std::byte> values);

  /// Whether chunks of this data set have not been written yet.
  bool wait_for(hid_t dataset) const;

  /// Writes all that wait. The data sets must still be open.
  void write();

 private:
  struct Waiting {
    hid_t dataset;
    std::vector<hsize_t> start;
    std::vector<std::byte> bytes;
    std::size_t value_bytes;
  };

  std::vector<Waiting> waiting_;
};

}  // namespace dyad::io::hdf5
