#include "sim/io/results/read_variables.hpp"

#include <fmt/format.h>
#include <hdf5_hl.h>

#include <algorithm>
#include <limits>

#include "sim/io/results/attributes.hpp"

namespace dyad::io::hdf5 {
namespace {

Handle open_dataset(hid_t group, const std::string& name) {
  return {H5Dopen2(group, name.c_str(), H5P_DEFAULT), H5Dclose};
}

std::size_t size_of(hid_t dataset) {
  const Handle space(H5Dget_space(dataset), H5Sclose);
  return static_cast<std::size_t>(checked(H5Sget_simple_extent_npoints(space)));
}

/// The number of values, held against what the data set takes in the file: a changed byte must not
/// make us ask for gigabytes. Deflate makes nothing smaller than a 1032nd, and every chunk is
/// written whole.
std::size_t believed_size(hid_t dataset) {
  const std::size_t size = size_of(dataset);
  const Handle type(H5Dget_type(dataset), H5Tclose);
  const Handle file(H5Iget_file_id(dataset), H5Fclose);
  hsize_t length = 0;
  checked(H5Fget_filesize(file, &length));
  const double stored = static_cast<double>(std::min(length, H5Dget_storage_size(dataset)));
  const double max = H5Tget_class(type) == H5T_STRING ? stored : 1100 * stored;
  if (static_cast<double>(size) * static_cast<double>(H5Tget_size(type)) > max) {
    throw Failure("a variable is larger than what it takes in the file");
  }
  return size;
}

/// What is to be read of a data set: all of it, or a slice.
class Part {
 public:
  explicit Part(hid_t dataset)
      : file_(H5Dget_space(dataset), H5Sclose), size_(believed_size(dataset)) {}

  Part(hid_t dataset, Slice slice) : Part(dataset) {
    std::vector<hsize_t> shape = shape_of(dataset);
    if (shape.empty() || slice.count == 0 || slice.first + slice.count > shape[0]) {
      throw Failure("a variable has fewer elements than it should");
    }
    std::vector<hsize_t> start(shape.size(), 0);
    start[0] = slice.first;
    shape[0] = slice.count;
    checked(
        H5Sselect_hyperslab(file_, H5S_SELECT_SET, start.data(), nullptr, shape.data(), nullptr));
    size_ = static_cast<std::size_t>(checked(H5Sget_select_npoints(file_)));
  }

  std::size_t size() const { return size_; }
  void read(hid_t dataset, hid_t type, void* values) const {
    const hsize_t size = size_;
    const Handle memory(H5Screate_simple(1, &size, nullptr), H5Sclose);
    checked(H5Dread(dataset, type, memory, file_, H5P_DEFAULT, values));
  }
  void reclaim(hid_t type, void* values) const {
    const hsize_t size = size_;
    const Handle memory(H5Screate_simple(1, &size, nullptr), H5Sclose);
    checked(H5Dvlen_reclaim(type, memory, H5P_DEFAULT, values));
  }

 private:
  Handle file_;
  std::size_t size_;
};

std::vector<double> numbers_of(hid_t dataset, const Part& part) {
  std::vector<double> values(part.size());
  part.read(dataset, H5T_NATIVE_DOUBLE, values.data());
  if (checked(H5Aexists(dataset, "_FillValue")) == 0) return values;
  const Handle attribute(H5Aopen(dataset, "_FillValue", H5P_DEFAULT), H5Aclose);
  const Handle space(H5Aget_space(attribute), H5Sclose);
  if (checked(H5Sget_simple_extent_npoints(space)) != 1) throw Failure("_FillValue is no number");
  double missing = 0;
  checked(H5Aread(attribute, H5T_NATIVE_DOUBLE, &missing));
  for (double& value : values) {
    if (value == missing) value = std::numeric_limits<double>::quiet_NaN();
  }
  return values;
}

std::vector<std::string> texts_of(hid_t dataset, const Part& part) {
  const Handle type = text_type();
  std::vector<char*> pointers(part.size());
  part.read(dataset, type, pointers.data());
  std::vector<std::string> texts;
  for (const char* pointer : pointers) texts.emplace_back(pointer == nullptr ? "" : pointer);
  part.reclaim(type, pointers.data());
  return texts;
}

std::string type_name(hid_t dataset) {
  const Handle type(H5Dget_type(dataset), H5Tclose);
  const std::size_t bits = 8 * H5Tget_size(type);
  switch (H5Tget_class(type)) {
    case H5T_FLOAT:
      return fmt::format("float{}", bits);
    case H5T_INTEGER:
      return fmt::format("int{}", bits);
    case H5T_STRING:
      return "text";
    default:
      throw Failure("a variable of a type that result files do not have");
  }
}

/// Name of the dimension of an axis: that of the data set that is its scale.
std::string dimension_name(hid_t dataset, unsigned axis) {
  std::string name;
  const auto keep = [](hid_t, unsigned, hid_t scale, void* result) -> herr_t {
    std::string text(256, '\0');
    const ssize_t length = H5Iget_name(scale, text.data(), text.size());
    text.resize(length > 0 ? static_cast<std::size_t>(length) : 0);
    *static_cast<std::string*>(result) = text.substr(text.rfind('/') + 1);
    return 1;  // one scale is enough
  };
  checked(H5DSiterate_scales(dataset, axis, nullptr, keep, &name));
  return name;
}

StoredVariable describe(hid_t group, const std::string& name) {
  const Handle dataset = open_dataset(group, name);
  StoredVariable variable{name,
                          read_text_attribute(dataset, "long_name").value_or(""),
                          read_text_attribute(dataset, "units").value_or(""),
                          type_name(dataset),
                          {},
                          {}};
  for (const hsize_t size : shape_of(dataset)) {
    const auto axis = static_cast<unsigned>(variable.shape.size());
    const bool own = checked(H5DSis_scale(dataset)) > 0;
    variable.dimensions.push_back(own ? name : dimension_name(dataset, axis));
    variable.shape.push_back(size);
  }
  return variable;
}

}  // namespace

std::vector<StoredVariable> list_variables(hid_t group) {
  H5G_info_t info;
  checked(H5Gget_info(group, &info));
  std::vector<StoredVariable> all;
  for (hsize_t i = 0; i < info.nlinks; ++i) {
    const auto length = checked(H5Lget_name_by_idx(group, ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, i,
                                                   nullptr, 0, H5P_DEFAULT));
    std::string name(static_cast<std::size_t>(length), '\0');
    checked(H5Lget_name_by_idx(group, ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, i, name.data(),
                               name.size() + 1, H5P_DEFAULT));
    const Handle object(H5Oopen(group, name.c_str(), H5P_DEFAULT), H5Oclose);
    if (H5Iget_type(object) == H5I_DATASET) all.push_back(describe(group, name));
  }
  return all;
}

std::vector<double> read_numbers(hid_t group, const std::string& name) {
  const Handle dataset = open_dataset(group, name);
  return numbers_of(dataset, Part(dataset));
}

std::vector<double> read_numbers(hid_t group, const std::string& name, Slice slice) {
  const Handle dataset = open_dataset(group, name);
  return numbers_of(dataset, Part(dataset, slice));
}

std::vector<std::string> read_texts(hid_t group, const std::string& name) {
  const Handle dataset = open_dataset(group, name);
  return texts_of(dataset, Part(dataset));
}

std::vector<std::string> read_texts(hid_t group, const std::string& name, Slice slice) {
  const Handle dataset = open_dataset(group, name);
  return texts_of(dataset, Part(dataset, slice));
}

}  // namespace dyad::io::hdf5
