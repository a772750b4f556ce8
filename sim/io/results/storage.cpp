#include "sim/io/results/storage.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/io/results/attributes.hpp"

namespace dyad::io::hdf5 {
namespace {

constexpr unsigned deflate_level = 1;  // higher levels take longer and gain little on such numbers
constexpr hsize_t chunk_bytes = hsize_t{128} * 1024;
constexpr hsize_t growing_chunk = 4096;   // values
constexpr hsize_t without_chunks = 1024;  // records

hsize_t divide_up(hsize_t a, hsize_t b) { return (a + b - 1) / b; }

constexpr float missing_float = std::numeric_limits<float>::quiet_NaN();
constexpr double missing_double = std::numeric_limits<double>::quiet_NaN();

bool is_float(Storage storage) {
  return storage == Storage::float32 || storage == Storage::float64;
}

}  // namespace

Handle file_type(Storage storage) {
  const auto copy = [](hid_t type) { return Handle(H5Tcopy(type), H5Tclose); };
  switch (storage) {
    case Storage::float32:
      return copy(H5T_IEEE_F32LE);
    case Storage::float64:
      return copy(H5T_IEEE_F64LE);
    case Storage::int8:
      return copy(H5T_STD_I8LE);
    case Storage::int32:
      return copy(H5T_STD_I32LE);
    case Storage::int64:
      return copy(H5T_STD_I64LE);
    case Storage::text:
      return text_type();
  }
  throw std::logic_error("storage without a type");
}

std::vector<hsize_t> chunk_of(const std::vector<hsize_t>& shape, std::size_t value_bytes) {
  std::vector<hsize_t> chunk(shape.size(), 1);
  hsize_t room = chunk_bytes / value_bytes;
  for (std::size_t axis = shape.size(); axis-- > 0 && room > 1;) {
    // Parts of equal length rather than full ones and a remnant, which would be stored whole.
    const hsize_t parts = std::max<hsize_t>(1, divide_up(shape[axis], room));
    chunk[axis] = std::max<hsize_t>(1, divide_up(shape[axis], parts));
    room /= chunk[axis];
  }
  return chunk;
}

Handle dataset_properties(const Variable& variable, const std::vector<hsize_t>& shape, bool grows) {
  Handle properties(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
  checked(H5Pset_obj_track_times(properties, false));
  checked(H5Pset_attr_creation_order(properties, H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED));
  if (is_float(variable.storage)) {
    checked(H5Pset_fill_value(properties, native_type<double>(), &missing_double));
  }
  if (variable.storage == Storage::text || (variable.is_coordinate() && !grows)) return properties;
  const Handle type = file_type(variable.storage);
  const auto chunk = grows ? std::vector<hsize_t>(shape.size(), growing_chunk)
                           : chunk_of(shape, checked(H5Tget_size(type)));
  checked(H5Pset_chunk(properties, static_cast<int>(chunk.size()), chunk.data()));
  checked(H5Pset_shuffle(properties));
  checked(H5Pset_deflate(properties, deflate_level));
  checked(H5Pset_fletcher32(properties));
  return properties;
}

hsize_t records_together(hid_t properties) {
  if (checked(H5Pget_layout(properties)) != H5D_CHUNKED) return without_chunks;
  std::vector<hsize_t> chunk(H5S_MAX_RANK);
  checked(H5Pget_chunk(properties, H5S_MAX_RANK, chunk.data()));
  return chunk.front();
}

void write_fill_attribute(hid_t dataset, Storage storage) {
  if (storage == Storage::float32) {
    write_attribute(dataset, "_FillValue", std::vector<float>{missing_float});
  } else if (storage == Storage::float64) {
    write_attribute(dataset, "_FillValue", std::vector<double>{missing_double});
  }
}

}  // namespace dyad::io::hdf5
