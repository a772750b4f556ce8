// How values lie in a file.
#include <catch2/catch.hpp>
#include <numeric>

#include "sim/io/results/storage.hpp"

using namespace dyad::io;

namespace {

hsize_t bytes_of(const std::vector<hsize_t>& chunk, hsize_t value_bytes) {
  return std::accumulate(chunk.begin(), chunk.end(), value_bytes, std::multiplies<>());
}

}  // namespace

TEST_CASE("a chunk has its share of a variable and no more") {
  const std::vector<std::vector<hsize_t>> shapes{
      {1},          {1000000},      {1, 200},       {1000, 200},       {3, 1000000},
      {5, 200, 52}, {5, 8000, 520}, {2, 2, 100000}, {1000, 52, 17, 5}, {1, 10000, 17, 5}};
  for (const auto& shape : shapes) {
    for (const std::size_t value_bytes : {1U, 4U, 8U}) {
      const auto chunk = hdf5::chunk_of(shape, value_bytes);
      REQUIRE(chunk.size() == shape.size());
      CHECK(bytes_of(chunk, value_bytes) <= 128 * 1024);
      for (std::size_t axis = 0; axis < shape.size(); ++axis) {
        CHECK(chunk[axis] >= 1);
        CHECK(chunk[axis] <= shape[axis]);
      }
    }
  }
}

TEST_CASE("small replicates share a chunk, large ones are cut into equal parts") {
  CHECK(hdf5::chunk_of({1000, 200}, 4) == std::vector<hsize_t>{143, 200});
  CHECK(hdf5::chunk_of({10, 40000}, 4) == std::vector<hsize_t>{1, 20000});
  CHECK(hdf5::chunk_of({10, 200, 52}, 4) == std::vector<hsize_t>{3, 200, 52});
}
