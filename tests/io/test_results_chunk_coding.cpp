// What stands in a chunk, byte for byte. That HDF5 agrees is shown by test_results_chunks.cpp.
#include <catch2/catch.hpp>

#include "sim/io/results/chunk_coding.hpp"
#include "sim/io/results/chunk_cutting.hpp"

using namespace dyad::io::hdf5;

namespace {

std::vector<std::byte> bytes(const std::vector<int>& numbers) {
  std::vector<std::byte> result;
  for (const int number : numbers) result.push_back(static_cast<std::byte>(number));
  return result;
}

}  // namespace

TEST_CASE("a checksum is a sum of words and a sum of sums") {
  CHECK(fletcher32(bytes({})) == 0);
  CHECK(fletcher32(bytes({0, 0, 0, 0})) == 0);
  CHECK(fletcher32(bytes({1, 2})) == 0x01020102);
  CHECK(fletcher32(bytes({1, 2, 3, 4})) == 0x05080406);
  CHECK(fletcher32(bytes({1, 2, 3})) == 0x05040402);           // the last word is 0x0300
  CHECK(fletcher32(bytes({0xff, 0xff})) == 0xffffffff);        // 0, and not nothing
  CHECK(fletcher32(bytes({0xff, 0xff, 0, 1})) == 0x00010001);  // the carry comes round
}

TEST_CASE("sums of long chunks do not overflow") {
  const std::size_t words = 5'000'000;
  const std::vector<std::byte> ones(2 * words, std::byte{0xff});
  CHECK(fletcher32(ones) == 0xffffffff);
  std::vector<std::byte> first(2 * words);
  first[1] = std::byte{1};  // counts once in the sum, and once for each word in the sum of sums
  CHECK(fletcher32(first) == ((words % 65535) << 16U | 1U));
}

TEST_CASE("shuffled bytes are sorted by their place in the value") {
  CHECK(shuffled(bytes({1, 2, 3, 4, 5, 6, 7, 8}), 4) == bytes({1, 5, 2, 6, 3, 7, 4, 8}));
  CHECK(shuffled(bytes({1, 2, 3}), 1) == bytes({1, 2, 3}));
  CHECK_THROWS_AS(shuffled(bytes({1, 2, 3, 4}), 2), std::logic_error);
}

TEST_CASE("whole chunks begin at an edge and end at one or with the data") {
  const std::vector<hsize_t> shape{10, 7}, chunk{4, 7};
  CHECK(consists_of_whole_chunks({{0, 0}, {10, 7}}, shape, chunk));
  CHECK(consists_of_whole_chunks({{4, 0}, {4, 7}}, shape, chunk));
  CHECK(consists_of_whole_chunks({{8, 0}, {2, 7}}, shape, chunk));
  CHECK_FALSE(consists_of_whole_chunks({{8, 0}, {1, 7}}, shape, chunk));
  CHECK_FALSE(consists_of_whole_chunks({{1, 0}, {3, 7}}, shape, chunk));
  CHECK_FALSE(consists_of_whole_chunks({{0, 0}, {4, 6}}, shape, chunk));
}

TEST_CASE("a slab is cut into its chunks") {
  const ChunkCutter cutter({{2, 3}, {3, 5}}, {2, 3}, 1);
  REQUIRE(cutter.chunks() == 4);
  CHECK(cutter.chunk_bytes() == 6);
  CHECK(cutter.start_of(3) == std::vector<hsize_t>{4, 6});
  const auto values = bytes({1, 2, 3, 4, 5, 11, 12, 13, 14, 15, 21, 22, 23, 24, 25});
  const auto cut = [&](hsize_t number) {
    std::vector<std::byte> chunk(6);
    cutter.copy(number, values, chunk);
    return chunk;
  };
  CHECK(cut(0) == bytes({1, 2, 3, 11, 12, 13}));
  CHECK(cut(1) == bytes({4, 5, 0, 14, 15, 0}));
  CHECK(cut(2) == bytes({21, 22, 23, 0, 0, 0}));
  CHECK(cut(3) == bytes({24, 25, 0, 0, 0, 0}));
}
