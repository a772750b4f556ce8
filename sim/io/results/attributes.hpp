// Attributes of HDF5 objects, written and read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/io/results/hdf5.hpp"

namespace dyad::io::hdf5 {

/// A text attribute in UTF-8.
void write_attribute(hid_t object, const char* name, const std::string& text);

/// A single number: std::int64_t or double.
template <class Number>
void write_attribute(hid_t object, const char* name, Number value);

/// An array of one or more numbers, as netCDF wants `_FillValue` and `flag_values`.
template <class Number>
void write_attribute(hid_t object, const char* name, const std::vector<Number>& values);

/// The text of an attribute; nothing where there is no such attribute or it is not a text.
std::optional<std::string> read_text_attribute(hid_t object, const char* name);

/// The value of an attribute that is one whole number; nothing where there is none.
std::optional<std::int64_t> read_integer_attribute(hid_t object, const char* name);

/// Names and values of all attributes that are texts or single numbers, in their order.
std::vector<std::pair<std::string, std::string>> read_attributes(hid_t object);

}  // namespace dyad::io::hdf5
