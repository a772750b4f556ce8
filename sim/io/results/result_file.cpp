#include "sim/io/results/result_file.hpp"

#include "sim/io/results/variables.hpp"

namespace dyad::io::hdf5 {

Handle create_file(const std::filesystem::path& path) {
  const Handle access = unlocked_access();
  // Metadata with checksums, and still readable by HDF5 1.8.
  checked(H5Pset_libver_bounds(access, H5F_LIBVER_V18, H5F_LIBVER_V110));
  const Handle creation = group_properties(true);
  // Most variables lie in one chunk: small nodes of the chunks' index halve a small file.
  checked(H5Pset_istore_k(creation, 8));
  return {H5Fcreate(path.c_str(), H5F_ACC_TRUNC, creation, access), H5Fclose};
}

}  // namespace dyad::io::hdf5
