#include "sim/io/results/chunks.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "sim/engine/parallel_for.hpp"
#include "sim/io/results/chunk_coding.hpp"

namespace dyad::io::hdf5 {
namespace {

constexpr std::size_t max_waiting = 32;  // of up to 128 KiB
// With less to do, a thread takes as long to wake up, and then spins for a while.
constexpr std::size_t worth_threads = std::size_t{512} * 1024;
constexpr std::array filters{H5Z_FILTER_SHUFFLE, H5Z_FILTER_DEFLATE, H5Z_FILTER_FLETCHER32};

bool has_our_filters(hid_t properties) {
  if (checked(H5Pget_nfilters(properties)) != static_cast<int>(filters.size())) return false;
  for (unsigned i = 0; i < filters.size(); ++i) {
    unsigned flags = 0, found = 0;
    std::size_t none = 0;
    const auto filter =
        checked(H5Pget_filter2(properties, i, &flags, &none, nullptr, 0, nullptr, &found));
    if (filter != filters[i]) return false;
  }
  return true;
}

/// A chunk in which no value was written yet, as the library would begin it.
std::vector<std::byte> empty_chunk(std::size_t bytes, std::span<const std::byte> fill) {
  std::vector<std::byte> chunk(bytes);
  std::memcpy(chunk.data(), fill.data(), fill.size());
  for (std::size_t done = fill.size(); done < bytes; done *= 2) {
    std::memcpy(chunk.data() + done, chunk.data(), std::min(done, bytes - done));
  }
  return chunk;
}

}  // namespace

Chunks::Layout::Layout(hid_t dataset)
    : type(H5Dget_type(dataset), H5Tclose), value_bytes(checked(H5Tget_size(type))) {
  const Handle properties(H5Dget_create_plist(dataset), H5Pclose);
  if (checked(H5Pget_layout(properties)) != H5D_CHUNKED || !has_our_filters(properties)) return;
  if (value_bytes > fill.size()) return;
  checked(H5Pget_fill_value(properties, type, fill.data()));
  chunk.resize(H5S_MAX_RANK);
  chunk.resize(
      static_cast<std::size_t>(checked(H5Pget_chunk(properties, H5S_MAX_RANK, chunk.data()))));
}

const Chunks::Layout& Chunks::layout_of(hid_t dataset) {
  const auto known = layouts_.find(dataset);
  return known != layouts_.end() ? known->second
                                 : layouts_.emplace(dataset, Layout(dataset)).first->second;
}

bool Chunks::take(hid_t dataset, const Slab& slab, hid_t type, std::span<const std::byte> values) {
  const Layout& layout = layout_of(dataset);
  if (layout.chunk.empty() || !consists_of_whole_chunks(slab, shape_of(dataset), layout.chunk)) {
    return false;
  }
  if (checked(H5Tequal(layout.type, type)) == 0) return false;
  const ChunkCutter cutter(slab, layout.chunk, layout.value_bytes);
  const auto fill = std::span(layout.fill).first(layout.value_bytes);
  for (hsize_t i = 0; i < cutter.chunks(); ++i) {
    waiting_.push_back(
        {dataset, cutter.start_of(i), empty_chunk(cutter.chunk_bytes(), fill), layout.value_bytes});
    cutter.copy(i, values, waiting_.back().bytes);
    if (waiting_.size() == max_waiting) write();
  }
  return true;
}

bool Chunks::wait_for(hid_t dataset) const {
  return std::any_of(waiting_.begin(), waiting_.end(),
                     [&](const Waiting& each) { return each.dataset == dataset; });
}

void Chunks::write() {
  std::vector<Waiting> chunks = std::exchange(waiting_, {});  // none is tried twice
  const auto count = static_cast<std::int64_t>(chunks.size());
  std::size_t bytes = 0;
  for (const Waiting& each : chunks) bytes += each.bytes.size();
  const auto code = [&](std::int64_t i, int) {
    Waiting& each = chunks[static_cast<std::size_t>(i)];
    each.bytes = coded(each.bytes, each.value_bytes);
  };
  engine::parallel_for(count, bytes < worth_threads ? 1 : engine::free_threads(), code);
  constexpr std::uint32_t no_filter_left_out = 0;
  for (const Waiting& each : chunks) {
    checked(H5Dwrite_chunk(each.dataset, H5P_DEFAULT, no_filter_left_out, each.start.data(),
                           each.bytes.size(), each.bytes.data()));
  }
}

}  // namespace dyad::io::hdf5
