// Dimension scales as netCDF-4 wants them: which data set has which dimension on which axis.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "sim/io/results/hdf5.hpp"

namespace dyad::io::hdf5 {

/// Ties data sets to scales. Each data set names the scales of its axes, and each scale the data
/// sets that use it. The library's own H5DSattach_scale writes the latter list anew for each of
/// them, which took a quarter of the time of a small run.
class Scales {
 public:
  /// scales: by axis of the data set.
  void attach(hid_t dataset, std::span<const hid_t> scales);

  /// After all data sets: writes what each scale has to know.
  void write() const;

 private:
  /// As it stands in the file.
  struct Use {
    hobj_ref_t dataset;
    unsigned axis;
  };
  static Handle type_of_use();

  std::map<hid_t, std::vector<Use>> uses_;  // by scale
};

}  // namespace dyad::io::hdf5
