// The dimensions and variables of a file being written, as netCDF-4 wants them in HDF5.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "sim/io/results/chunks.hpp"
#include "sim/io/results/hdf5.hpp"
#include "sim/io/results/layout.hpp"
#include "sim/io/results/records.hpp"

namespace dyad::io::hdf5 {

/// Properties of a new group: no times, so that equal contents give equal bytes, and members in
/// the order in which they were made.
Handle group_properties(bool root);

class Variables {
 public:
  /// Creates all of `variables` in `group`, empty, with their attributes and dimension scales.
  Variables(hid_t group, std::vector<Dimension> dimensions, const std::vector<Variable>& variables);

  /// Writes all values of a variable, the last dimension fastest.
  /// Throws std::logic_error when the number of values is not that of the variable.
  void write(const std::string& name, const Values& values);

  /// Writes the part of a variable with index `record` in its first dimension; throws likewise.
  /// Records that come in their order wait until they fill a chunk.
  void write_record(const std::string& name, std::uint64_t record, const Values& values);

  /// Makes the growing dimension longer by `more`; returns its old size.
  std::uint64_t grow(const std::string& dimension, std::uint64_t more);

  /// Writes values from index `first` on; for variables of one dimension.
  void write_from(const std::string& name, std::uint64_t first, const Values& values);

  /// Closes all data sets; throws when what was still waiting or in memory cannot be written.
  void close();

 private:
  struct Entry {
    Handle dataset;
    std::vector<std::string> dimensions;
    hsize_t together;  // records that share a chunk
    Records waiting;
  };

  std::vector<hsize_t> shape_of(const std::vector<std::string>& dimensions);
  Dimension& dimension(const std::string& name);
  void create(hid_t group, const Variable& variable);
  void create_scales();
  void attach_scales(const std::vector<Variable>& variables);
  void write_slab(hid_t dataset, const Slab& slab, const Values& values);
  void write_waiting(Entry& entry);

  std::vector<Dimension> dimensions_;
  std::map<std::string, Entry> entries_;
  Chunks chunks_;
};

}  // namespace dyad::io::hdf5
