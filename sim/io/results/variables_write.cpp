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

hsize_t length_of(const Slab& slab) {
  return std::accumulate(slab.count.begin(), slab.count.end(), hsize_t{1}, std::multiplies<>());
}

void check_size(const std::string& name, const Slab& slab, const Values& values) {
  if (length_of(slab) == size_of(values)) return;
  throw std::logic_error(
      fmt::format("`{}` takes {} values at once, not {}", name, length_of(slab), size_of(values)));
}

Slab records_of(const std::vector<hsize_t>& shape, hsize_t first, hsize_t count) {
  Slab slab{std::vector<hsize_t>(shape.size(), 0), shape};
  slab.start.front() = first;
  slab.count.front() = count;
  return slab;
}

}  // namespace

void Variables::write_slab(hid_t dataset, const Slab& slab, const Values& values) {
  const auto& [start, count] = slab;
  if (length_of(slab) == 0) return;
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
  const Entry& entry = entries_.at(name);
  const auto count = shape_of(entry.dimensions);
  const Slab all{std::vector<hsize_t>(count.size(), 0), count};
  check_size(name, all, values);
  write_slab(entry.dataset, all, values);
}

void Variables::write_record(const std::string& name, std::uint64_t record, const Values& values) {
  Entry& entry = entries_.at(name);
  const auto shape = shape_of(entry.dimensions);
  const Slab slab = records_of(shape, record, 1);
  check_size(name, slab, values);
  if (entry.together == 1) return write_slab(entry.dataset, slab, values);
  if (record != entry.waiting.next()) write_waiting(entry);
  entry.waiting.add(record, values);
  if (entry.waiting.next() % entry.together == 0) write_waiting(entry);
}

void Variables::write_waiting(Entry& entry) {
  Records& waiting = entry.waiting;
  if (waiting.empty()) return;
  const Slab slab = records_of(shape_of(entry.dimensions), waiting.first(), waiting.count());
  write_slab(entry.dataset, slab, waiting.values());
  waiting.clear();
}

void Variables::write_from(const std::string& name, std::uint64_t first, const Values& values) {
  write_slab(entries_.at(name).dataset, {{first}, {size_of(values)}}, values);
}

}  // namespace dyad::io::hdf5
