#include "sim/io/results/attributes.hpp"

#include <fmt/format.h>

#include <memory>

namespace dyad::io::hdf5 {
namespace {

Handle create(hid_t object, const char* name, hid_t type, hid_t space) {
  return {H5Acreate2(object, name, type, space, H5P_DEFAULT, H5P_DEFAULT), H5Aclose};
}

/// The attribute `name` when it is there and holds exactly one value, else an empty handle.
Handle open_single(hid_t object, const char* name) {
  if (checked(H5Aexists(object, name)) == 0) return {};
  Handle attribute(H5Aopen(object, name, H5P_DEFAULT), H5Aclose);
  const Handle space(H5Aget_space(attribute), H5Sclose);
  if (checked(H5Sget_simple_extent_npoints(space)) != 1) return {};
  return attribute;
}

H5T_class_t class_of(hid_t attribute) {
  const Handle type(H5Aget_type(attribute), H5Tclose);
  return H5Tget_class(type);
}

}  // namespace

void write_attribute(hid_t object, const char* name, const std::string& text) {
  const Handle type = text_type();
  const Handle space(H5Screate(H5S_SCALAR), H5Sclose);
  Handle attribute = create(object, name, type, space);
  const char* pointer = text.c_str();
  checked(H5Awrite(attribute, type, &pointer));
  attribute.close();
}

template <class Number>
void write_attribute(hid_t object, const char* name, Number value) {
  const Handle space(H5Screate(H5S_SCALAR), H5Sclose);
  Handle attribute = create(object, name, native_type<Number>(), space);
  checked(H5Awrite(attribute, native_type<Number>(), &value));
  attribute.close();
}
template void write_attribute(hid_t, const char*, std::int64_t);
template void write_attribute(hid_t, const char*, double);

template <class Number>
void write_attribute(hid_t object, const char* name, const std::vector<Number>& values) {
  const hsize_t size = values.size();
  const Handle space(H5Screate_simple(1, &size, nullptr), H5Sclose);
  Handle attribute = create(object, name, native_type<Number>(), space);
  checked(H5Awrite(attribute, native_type<Number>(), values.data()));
  attribute.close();
}
template void write_attribute(hid_t, const char*, const std::vector<float>&);
template void write_attribute(hid_t, const char*, const std::vector<double>&);
template void write_attribute(hid_t, const char*, const std::vector<std::int8_t>&);
template void write_attribute(hid_t, const char*, const std::vector<std::int32_t>&);
template void write_attribute(hid_t, const char*, const std::vector<std::int64_t>&);

std::optional<std::string> read_text_attribute(hid_t object, const char* name) {
  const Handle attribute = open_single(object, name);
  if (attribute < 0 || class_of(attribute) != H5T_STRING) return std::nullopt;
  const Handle stored(H5Aget_type(attribute), H5Tclose);
  if (checked(H5Tis_variable_str(stored)) == 0) return std::nullopt;
  char* pointer = nullptr;
  checked(H5Aread(attribute, text_type(), &pointer));
  const std::unique_ptr<char, herr_t (*)(void*)> owner(pointer, H5free_memory);
  return pointer == nullptr ? std::string() : std::string(pointer);
}

std::optional<std::int64_t> read_integer_attribute(hid_t object, const char* name) {
  const Handle attribute = open_single(object, name);
  if (attribute < 0 || class_of(attribute) != H5T_INTEGER) return std::nullopt;
  std::int64_t value = 0;
  checked(H5Aread(attribute, H5T_NATIVE_INT64, &value));
  return value;
}

std::vector<std::pair<std::string, std::string>> read_attributes(hid_t object) {
  std::vector<std::pair<std::string, std::string>> all;
  H5O_info_t info;
  checked(H5Oget_info2(object, &info, H5O_INFO_NUM_ATTRS));
  for (hsize_t i = 0; i < info.num_attrs; ++i) {
    const Handle attribute(
        H5Aopen_by_idx(object, ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, i, H5P_DEFAULT, H5P_DEFAULT),
        H5Aclose);
    std::string name(static_cast<std::size_t>(checked(H5Aget_name(attribute, 0, nullptr))), '\0');
    checked(H5Aget_name(attribute, name.size() + 1, name.data()));
    if (const auto text = read_text_attribute(object, name.c_str())) {
      all.emplace_back(name, *text);
    } else if (const auto whole = read_integer_attribute(object, name.c_str())) {
      all.emplace_back(name, std::to_string(*whole));
    } else if (class_of(attribute) == H5T_FLOAT && open_single(object, name.c_str()) >= 0) {
      double value = 0;
      checked(H5Aread(attribute, H5T_NATIVE_DOUBLE, &value));
      all.emplace_back(name, fmt::format("{}", value));
    }
  }
  return all;
}

}  // namespace dyad::io::hdf5
