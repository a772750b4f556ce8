#include "sim/io/results/chunks.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "sim/engine/side_by_side.hpp"
#include "sim/io/results/chunk_coding.hpp"

namespace dyad::io::hdf5 {
namespace {

constexpr std::size_t most_waiting = 32;  // of up to 128 KiB
// From here on it pays. Below 1 KiB, asking for a data set's properties takes longer than zlib.
constexpr std::size_t fewest_bytes = std::size_t{4} * 1024;
constexpr std::array filters{H5Z_FILTER_SHUFFLE, H5Z_FILTER_DEFLATE, H5Z_FILTER_FLETCHER32};

/// Chunk lengths of a data set; none when it is not chunked, or not with the filters of `coded`.
std::vector<hsize_t> chunk_of(hid_t properties, std::size_t axes) {
  if (checked(H5Pget_layout(properties)) != H5D_CHUNKED) return {};
  if (checked(H5Pget_nfilters(properties)) != static_cast<int>(filters.size())) return {};
  for (unsigned i = 0; i < filters.size(); ++i) {
    unsigned flags = 0, found = 0;
    std::size_t none = 0;
    const auto filter =
        checked(H5Pget_filter2(properties, i, &flags, &none, nullptr, 0, nullptr, &found));
    if (filter != filters[i]) return {};
  }
  std::vector<hsize_t> chunk(axes);
  checked(H5Pget_chunk(properties, static_cast<int>(axes), chunk.data()));
  return chunk;
}

bool is_stored_as(hid_t dataset, hid_t type) {
  const Handle stored(H5Dget_type(dataset), H5Tclose);
  return checked(H5Tequal(stored, type)) > 0;
}

/// A chunk in which no value was written yet, as the library would begin it.
std::vector<std::byte> empty_chunk(hid_t properties, hid_t type, std::size_t bytes,
                                   std::size_t value_bytes) {
  std::vector<std::byte> chunk(bytes);
  checked(H5Pget_fill_value(properties, type, chunk.data()));
  for (std::size_t i = value_bytes; i < bytes; i += value_bytes) {
    std::memcpy(chunk.data() + i, chunk.data(), value_bytes);
  }
  return chunk;
}

}  // namespace

bool Chunks::take(hid_t dataset, const Slab& slab, hid_t type, std::span<const std::byte> values) {
  if (values.size() < fewest_bytes) return false;
  const Handle properties(H5Dget_create_plist(dataset), H5Pclose);
  const auto chunk = chunk_of(properties, slab.count.size());
  if (chunk.empty() || !consists_of_whole_chunks(slab, shape_of(dataset), chunk)) return false;
  if (!is_stored_as(dataset, type)) return false;
  const std::size_t value_bytes = checked(H5Tget_size(type));
  const ChunkCutter cutter(slab, chunk, value_bytes);
  const auto empty = empty_chunk(properties, type, cutter.chunk_bytes(), value_bytes);
  for (hsize_t i = 0; i < cutter.chunks(); ++i) {
    waiting_.push_back({dataset, cutter.start_of(i), empty, value_bytes});
    cutter.copy(i, values, waiting_.back().bytes);
    if (waiting_.size() == most_waiting) write();
  }
  return true;
}

bool Chunks::wait_for(hid_t dataset) const {
  return std::any_of(waiting_.begin(), waiting_.end(),
                     [&](const Waiting& each) { return each.dataset == dataset; });
}

void Chunks::write() {
  std::vector<Waiting> chunks = std::exchange(waiting_, {});  // none is tried twice
  engine::side_by_side(static_cast<std::int64_t>(chunks.size()), [&](std::int64_t i) {
    Waiting& each = chunks[static_cast<std::size_t>(i)];
    each.bytes = coded(each.bytes, each.value_bytes);
  });
  constexpr std::uint32_t no_filter_left_out = 0;
  for (const Waiting& each : chunks) {
    checked(H5Dwrite_chunk(each.dataset, H5P_DEFAULT, no_filter_left_out, each.start.data(),
                           each.bytes.size(), each.bytes.data()));
  }
}

}  // namespace dyad::io::hdf5
