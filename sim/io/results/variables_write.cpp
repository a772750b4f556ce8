// Values on their way into a file.
#include <fmt/format.h>

#include <functional>
#include <numeric>

#include "sim/io/results/variables.hpp"

namespace dyad::io::hdf5 {
namespace {

void write_selected(hid_t dataset, hid_t memory, hid_t file, std::span<const std::string> texts) {
  std::vector<const char*> pointers;
  for (const auto& text : texts) pointers.push_back(text.c_str());
  // Text is converted on its way, in buffers of 1 MiB, zeroed each time, unless told otherwise.
  const Handle transfer(H5Pcreate(H5P_DATASET_XFER), H5Pclose);
  checked(H5Pset_buffer(transfer, 4096, nullptr, nullptr));
  checked(H5Dwrite(dataset, text_type(), memory, file, transfer, pointers.data()));
}

template <class Number>
void write_selected(hid_t dataset, hid_t memory, hid_t file, std::span<const Number> numbers) {
  checked(H5Dwrite(dataset, native_type<Number>(), memory, file, H5P_DEFAULT, numbers.data()));
}

bool taken_as_chunks(Chunks& /*chunks*/, hid_t /*dataset*/, const Slab& /*slab*/,
                     std::span<const std::string> /*texts*/) {
  return false;  // their chunks would hold no more than where they lie
}

template <class Number>
bool taken_as_chunks(Chunks& chunks, hid_t dataset, const Slab& slab,
                     std::span<const Number> numbers) {
  return chunks.take(dataset, slab, native_type<Number>(), std::as_bytes(numbers));
}

std::size_t size_of(const Values& values) {
  return std::visit([](const auto& span) { return span.size(); }, values);
}

}  // namespace

void Variables::write_slab(const std::string& name, const Slab& slab, const Values& values) {
  const auto& [start, count] = slab;
  const hsize_t size = std::accumulate(count.begin(), count.end(), hsize_t{1}, std::multiplies<>());
  if (size != size_of(values)) {
    throw std::logic_error(
        fmt::format("`{}` takes {} values at once, not {}", name, size, size_of(values)));
  }
  if (size == 0) return;
  const hid_t dataset = entries_.at(name).dataset;
  const bool taken = std::visit(
      [&](const auto& span) { return taken_as_chunks(chunks_, dataset, slab, span); }, values);
  if (taken) return;
  // Part of a chunk goes into the chunk in the file.
  if (chunks_.wait_for(dataset)) chunks_.write();
  // The shape of the selection: any other makes HDF5 go through the values one by one.
  const Handle memory(H5Screate_simple(static_cast<int>(count.size()), count.data(), nullptr),
                      H5Sclose);
  const Handle file(H5Dget_space(dataset), H5Sclose);
  checked(H5Sselect_hyperslab(file, H5S_SELECT_SET, start.data(), nullptr, count.data(), nullptr));
  std::visit([&](const auto& span) { write_selected(dataset, memory, file, span); }, values);
}

void Variables::write(const std::string& name, const Values& values) {
  const auto count = shape_of(entries_.at(name).dimensions);
  write_slab(name, {std::vector<hsize_t>(count.size(), 0), count}, values);
}

void Variables::write_record(const std::string& name, std::uint64_t record, const Values& values) {
  const auto shape = shape_of(entries_.at(name).dimensions);
  Slab slab{std::vector<hsize_t>(shape.size(), 0), shape};
  slab.start.front() = record;
  slab.count.front() = 1;
  write_slab(name, slab, values);
}

void Variables::write_from(const std::string& name, std::uint64_t first, const Values& values) {
  write_slab(name, {{first}, {size_of(values)}}, values);
}

}  // namespace dyad::io::hdf5
