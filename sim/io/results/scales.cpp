#include "sim/io/results/scales.hpp"

#include <cstddef>

namespace dyad::io::hdf5 {
namespace {

hobj_ref_t reference_to(hid_t object) {
  hobj_ref_t reference{};
  checked(H5Rcreate(&reference, object, ".", H5R_OBJECT, H5I_INVALID_HID));
  return reference;
}

/// An attribute of one axis: a list of values of `type`.
void write_list(hid_t object, const char* name, hid_t type, hsize_t size, const void* values) {
  const Handle space(H5Screate_simple(1, &size, nullptr), H5Sclose);
  Handle attribute(H5Acreate2(object, name, type, space, H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
  checked(H5Awrite(attribute, type, values));
  attribute.close();
}

}  // namespace

void Scales::attach(hid_t dataset, std::span<const hid_t> scales) {
  const Handle type(H5Tvlen_create(H5T_STD_REF_OBJ), H5Tclose);
  const hobj_ref_t self = reference_to(dataset);
  std::vector<hobj_ref_t> references;
  references.reserve(scales.size());
  std::vector<hvl_t> lists;  // each axis has one scale
  for (const hid_t scale : scales) {
    references.push_back(reference_to(scale));
    lists.push_back({1, &references.back()});
    uses_[scale].push_back({self, static_cast<unsigned>(lists.size() - 1)});
  }
  write_list(dataset, "DIMENSION_LIST", type, lists.size(), lists.data());
}

void Scales::write() const {
  const Handle type = type_of_use();
  for (const auto& [scale, uses] : uses_) {
    write_list(scale, "REFERENCE_LIST", type, uses.size(), uses.data());
  }
}

Handle Scales::type_of_use() {
  Handle type(H5Tcreate(H5T_COMPOUND, sizeof(Use)), H5Tclose);
  checked(H5Tinsert(type, "dataset", offsetof(Use, dataset), H5T_STD_REF_OBJ));
  checked(H5Tinsert(type, "dimension", offsetof(Use, axis), H5T_NATIVE_INT));
  return type;
}

}  // namespace dyad::io::hdf5
