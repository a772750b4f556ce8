// A file of the library's, to be written by parts of ours and read by the library.
#pragma once

#include <filesystem>
#include <vector>

#include "sim/io/results/hdf5.hpp"
#include "sim/io/results/result_file.hpp"
#include "tests/io/test_results_made_up.hpp"

namespace dyad::made_up {

using namespace dyad::io::hdf5;

struct File {
  Folder folder;
  std::filesystem::path path = folder.path / "f.h5";
  QuietErrors quiet;
  Handle file = create_file(path);

  void reopen() {
    file.close();
    file = Handle(H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT), H5Fclose);
  }
  Handle open(const char* name) const { return {H5Dopen2(file, name, H5P_DEFAULT), H5Dclose}; }
};

/// All values of a data set, through the library's own filters.
template <class Number>
std::vector<Number> read(hid_t dataset) {
  const Handle space(H5Dget_space(dataset), H5Sclose);
  std::vector<Number> values(
      static_cast<std::size_t>(checked(H5Sget_simple_extent_npoints(space))));
  checked(H5Dread(dataset, native_type<Number>(), H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()));
  return values;
}

}  // namespace dyad::made_up
