#include "sim/io/results/variables.hpp"

#include <fmt/format.h>
#include <hdf5_hl.h>

#include <algorithm>
#include <numeric>

#include "sim/io/results/attributes.hpp"
#include "sim/io/results/scales.hpp"
#include "sim/io/results/storage.hpp"

namespace dyad::io::hdf5 {
namespace {

void write_attributes(hid_t dataset, const Variable& variable) {
  if (!variable.long_name.empty()) write_attribute(dataset, "long_name", variable.long_name);
  if (!variable.units.empty()) write_attribute(dataset, "units", variable.units);
  // CF allows no missing values in coordinates.
  if (!variable.is_coordinate()) write_fill_attribute(dataset, variable.storage);
  if (!variable.coordinates.empty()) {
    write_attribute(dataset, "coordinates", variable.coordinates);
  }
  if (!variable.flags.empty()) {
    std::vector<std::int8_t> values(variable.flags.size());
    std::iota(values.begin(), values.end(), std::int8_t{0});
    write_attribute(dataset, "flag_values", values);
    write_attribute(dataset, "flag_meanings", fmt::format("{}", fmt::join(variable.flags, " ")));
  }
}

}  // namespace

Handle group_properties(bool root) {
  const auto kind = root ? H5P_FILE_CREATE : H5P_GROUP_CREATE;
  Handle properties(H5Pcreate(kind), H5Pclose);
  const unsigned order = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;
  checked(H5Pset_obj_track_times(properties, false));
  checked(H5Pset_link_creation_order(properties, order));
  checked(H5Pset_attr_creation_order(properties, order));
  return properties;
}

Variables::Variables(hid_t group, std::vector<Dimension> dimensions,
                     const std::vector<Variable>& variables)
    : dimensions_(std::move(dimensions)) {
  for (const auto& variable : variables) {
    if (variable.is_coordinate()) create(group, variable);
  }
  create_scales();
  for (const auto& variable : variables) {
    if (!variable.is_coordinate()) create(group, variable);
  }
  attach_scales(variables);
}

void Variables::create(hid_t group, const Variable& variable) {
  const auto shape = shape_of(variable.dimensions);
  const bool grows = dimension(variable.dimensions.at(0)).grows;
  const std::vector<hsize_t> limits(shape.size(), H5S_UNLIMITED);
  const Handle type = file_type(variable.storage);
  const Handle space(H5Screate_simple(static_cast<int>(shape.size()), shape.data(),
                                      grows ? limits.data() : nullptr),
                     H5Sclose);
  const Handle properties = dataset_properties(variable, shape, grows);
  Handle dataset(
      H5Dcreate2(group, variable.name.c_str(), type, space, H5P_DEFAULT, properties, H5P_DEFAULT),
      H5Dclose);
  write_attributes(dataset, variable);
  entries_[variable.name] = {
      std::move(dataset), variable.dimensions, records_together(properties), {}};
}

void Variables::create_scales() {
  for (const auto& dimension : dimensions_) {
    checked(H5DSset_scale(entries_.at(dimension.name).dataset, dimension.name.c_str()));
  }
}

void Variables::attach_scales(const std::vector<Variable>& variables) {
  Scales scales;
  for (const auto& variable : variables) {
    if (variable.is_coordinate()) continue;
    std::vector<hid_t> axes;
    for (const auto& name : variable.dimensions) axes.push_back(entries_.at(name).dataset);
    scales.attach(entries_.at(variable.name).dataset, axes);
  }
  scales.write();
}

Dimension& Variables::dimension(const std::string& name) {
  const auto found = std::find_if(dimensions_.begin(), dimensions_.end(),
                                  [&](const Dimension& each) { return each.name == name; });
  if (found == dimensions_.end()) throw std::logic_error("no dimension " + name);
  return *found;
}

std::vector<hsize_t> Variables::shape_of(const std::vector<std::string>& dimensions) {
  std::vector<hsize_t> shape;
  for (const auto& name : dimensions) shape.push_back(dimension(name).size);
  return shape;
}

std::uint64_t Variables::grow(const std::string& dimension, std::uint64_t more) {
  Dimension& growing = this->dimension(dimension);
  const std::uint64_t old = growing.size;
  growing.size += more;
  for (const auto& [variable, entry] : entries_) {
    if (entry.dimensions.front() != dimension) continue;
    checked(H5Dset_extent(entry.dataset, shape_of(entry.dimensions).data()));
  }
  return old;
}

void Variables::close() {
  for (auto& [name, entry] : entries_) write_waiting(entry);
  chunks_.write();
  for (auto& [name, entry] : entries_) entry.dataset.close();
}

}  // namespace dyad::io::hdf5
