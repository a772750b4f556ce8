#include "sim/io/results/chunk_cutting.hpp"

#include <algorithm>
#include <cstring>

namespace dyad::io::hdf5 {
namespace {

std::vector<std::size_t> steps(const std::vector<hsize_t>& lengths, std::size_t value_bytes) {
  std::vector<std::size_t> step(lengths.size(), value_bytes);
  for (std::size_t axis = lengths.size(); axis-- > 1;) step[axis - 1] = step[axis] * lengths[axis];
  return step;
}

hsize_t parts(hsize_t length, hsize_t chunk) { return (length + chunk - 1) / chunk; }

}  // namespace

bool consists_of_whole_chunks(const Slab& slab, const std::vector<hsize_t>& shape,
                              const std::vector<hsize_t>& chunk) {
  for (std::size_t axis = 0; axis < shape.size(); ++axis) {
    const hsize_t end = slab.start[axis] + slab.count[axis];
    if (slab.start[axis] % chunk[axis] != 0) return false;
    if (end % chunk[axis] != 0 && end != shape[axis]) return false;
  }
  return true;
}

ChunkCutter::ChunkCutter(const Slab& slab, const std::vector<hsize_t>& chunk,
                         std::size_t value_bytes)
    : slab_(slab),
      chunk_(chunk),
      slab_step_(steps(slab.count, value_bytes)),
      chunk_step_(steps(chunk, value_bytes)),
      alike_from_(chunk.size() - 1) {
  while (alike_from_ > 0 && chunk_[alike_from_] == slab_.count[alike_from_]) --alike_from_;
}

hsize_t ChunkCutter::chunks() const {
  hsize_t product = 1;
  for (std::size_t axis = 0; axis < chunk_.size(); ++axis) {
    product *= parts(slab_.count[axis], chunk_[axis]);
  }
  return product;
}

std::size_t ChunkCutter::chunk_bytes() const { return chunk_step_.front() * chunk_.front(); }

std::vector<hsize_t> ChunkCutter::place_of(hsize_t number) const {
  std::vector<hsize_t> place(chunk_.size());
  for (std::size_t axis = chunk_.size(); axis-- > 0;) {
    const hsize_t along = parts(slab_.count[axis], chunk_[axis]);
    place[axis] = number % along * chunk_[axis];
    number /= along;
  }
  return place;
}

std::vector<hsize_t> ChunkCutter::start_of(hsize_t number) const {
  std::vector<hsize_t> start = place_of(number);
  for (std::size_t axis = 0; axis < start.size(); ++axis) start[axis] += slab_.start[axis];
  return start;
}

void ChunkCutter::copy(hsize_t number, std::span<const std::byte> values,
                       std::span<std::byte> chunk) const {
  std::vector<hsize_t> counts = place_of(number);
  std::size_t first = 0;
  for (std::size_t axis = 0; axis < counts.size(); ++axis) {
    first += counts[axis] * slab_step_[axis];
    counts[axis] = std::min(chunk_[axis], slab_.count[axis] - counts[axis]);
  }
  copy_axis(0, counts, values.data() + first, chunk.data());
}

void ChunkCutter::copy_axis(std::size_t axis, const std::vector<hsize_t>& counts,
                            const std::byte* from, std::byte* to) const {
  if (axis == alike_from_) {
    std::memcpy(to, from, counts[axis] * chunk_step_[axis]);
    return;
  }
  for (hsize_t i = 0; i < counts[axis]; ++i) {
    copy_axis(axis + 1, counts, from + i * slab_step_[axis], to + i * chunk_step_[axis]);
  }
}

}  // namespace dyad::io::hdf5
