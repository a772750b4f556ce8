// Whole chunks on their way into a file, past the library's filters.
#pragma once

#include <array>
#include <cstddef>
#include <map>
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
  /// for parts of chunks, values that need converting, and data sets without our filters.
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

  /// What has to be known of a data set. It is asked for once: that takes the library longer than
  /// to compress a small chunk.
  struct Layout {
    explicit Layout(hid_t dataset);

    Handle type;
    std::vector<hsize_t> chunk;  // lengths; none when it is not chunked, or filtered otherwise
    std::size_t value_bytes;
    std::array<std::byte, 8> fill{};  // what is read where nothing was written
  };
  const Layout& layout_of(hid_t dataset);

  std::vector<Waiting> waiting_;
  std::map<hid_t, Layout> layouts_;
};

}  // namespace dyad::io::hdf5
