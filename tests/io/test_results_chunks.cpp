// Chunks that go past HDF5's filters are to HDF5 as if it had made them.
#include <catch2/catch.hpp>
#include <cstring>
#include <fstream>
#include <limits>
#include <random>

#include "sim/engine/parallel_for.hpp"
#include "sim/io/results/chunks.hpp"
#include "tests/io/test_results_hdf5_file.hpp"

using namespace dyad;
using namespace dyad::io::hdf5;
using made_up::File, made_up::read;
using Lengths = std::vector<hsize_t>;

namespace {

template <class Number>
Handle create(hid_t file, const char* name, const Lengths& shape, const Lengths& chunk,
              bool shuffle = true) {
  const auto axes = static_cast<int>(shape.size());
  const Handle properties(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
  const Number fill{7};
  checked(H5Pset_fill_value(properties, native_type<Number>(), &fill));
  checked(H5Pset_chunk(properties, axes, chunk.data()));
  if (shuffle) checked(H5Pset_shuffle(properties));
  checked(H5Pset_deflate(properties, 1));
  checked(H5Pset_fletcher32(properties));
  const Lengths endless(shape.size(), H5S_UNLIMITED);
  const Handle space(H5Screate_simple(axes, shape.data(), endless.data()), H5Sclose);
  return {
      H5Dcreate2(file, name, native_type<Number>(), space, H5P_DEFAULT, properties, H5P_DEFAULT),
      H5Dclose};
}

/// The ordinary way.
template <class Number>
void write(hid_t dataset, const Slab& slab, const std::vector<Number>& values) {
  const Handle file(H5Dget_space(dataset), H5Sclose);
  const Handle memory(
      H5Screate_simple(static_cast<int>(slab.count.size()), slab.count.data(), nullptr), H5Sclose);
  checked(H5Sselect_hyperslab(file, H5S_SELECT_SET, slab.start.data(), nullptr, slab.count.data(),
                              nullptr));
  checked(H5Dwrite(dataset, native_type<Number>(), memory, file, H5P_DEFAULT, values.data()));
}

template <class Number>
bool take(Chunks& chunks, hid_t dataset, const Slab& slab, const std::vector<Number>& values) {
  return chunks.take(dataset, slab, native_type<Number>(), std::as_bytes(std::span(values)));
}

hsize_t size_of(const Lengths& lengths) {
  hsize_t product = 1;
  for (const hsize_t length : lengths) product *= length;
  return product;
}

/// Values of all kinds: repeated ones, random bits, and now and then what is not a number.
template <class Number>
std::vector<Number> values_of(hsize_t size, std::mt19937& random) {
  std::vector<Number> values(size);
  for (Number& value : values) {
    const auto bits = random();
    value = static_cast<Number>(bits % 3 == 0 ? bits % 128 : 1);
    if (bits % 7 == 0) value = std::numeric_limits<Number>::quiet_NaN();
    if (bits % 11 == 0) std::memcpy(&value, &bits, std::min(sizeof value, sizeof bits));
  }
  return values;
}

/// A data set's shape and chunks, with remnants as a rule, and a part of whole chunks.
struct Layout {
  Lengths shape, chunk;
  Slab slab;

  Layout(std::size_t axes, std::mt19937& random) {
    const auto up_to = [&](hsize_t max) { return 1 + random() % max; };
    for (std::size_t axis = 0; axis < axes; ++axis) {
      chunk.push_back(up_to(axes == 1 ? 9000 : axes == 2 ? 130 : 30));
      const hsize_t parts = up_to(axes == 1 ? 9 : 5), first = random() % parts;
      shape.push_back(parts * chunk[axis] - random() % chunk[axis]);
      slab.start.push_back(first * chunk[axis]);
      const hsize_t last = first + up_to(parts - first);
      slab.count.push_back(std::min(last * chunk[axis], shape[axis]) - slab.start[axis]);
    }
  }
};

template <class Number>
void check_both_ways(std::size_t axes, std::mt19937& random) {
  File file;
  const Layout layout(axes, random);
  const auto values = values_of<Number>(size_of(layout.slab.count), random);
  {
    const auto ours = create<Number>(file.file, "ours", layout.shape, layout.chunk);
    const auto theirs = create<Number>(file.file, "theirs", layout.shape, layout.chunk);
    Chunks chunks;
    REQUIRE(take(chunks, ours, layout.slab, values));
    chunks.write();
    write(theirs, layout.slab, values);
    // What lies beyond the end comes to light when the data set grows.
    Lengths longer = layout.shape;
    for (hsize_t& length : longer) length += 3;
    checked(H5Dset_extent(ours, longer.data()));
    checked(H5Dset_extent(theirs, longer.data()));
  }
  file.reopen();
  const auto ours = read<Number>(file.open("ours")), theirs = read<Number>(file.open("theirs"));
  REQUIRE(ours.size() == theirs.size());
  CHECK(std::memcmp(ours.data(), theirs.data(), ours.size() * sizeof(Number)) == 0);
}

constexpr int many = 20'000;  // values, 80 kB

std::vector<float> ramp() { return made_up::ramp(many, 1); }

}  // namespace

TEST_CASE("HDF5 reads our chunks as it reads its own") {
  for (unsigned seed = 0; seed < 36; ++seed) {
    std::mt19937 random(seed);
    const std::size_t axes = 1 + seed % 3;
    CAPTURE(seed);
    check_both_ways<std::int8_t>(axes, random);
    check_both_ways<std::int32_t>(axes, random);
    check_both_ways<std::int64_t>(axes, random);
    check_both_ways<float>(axes, random);
    check_both_ways<double>(axes, random);
  }
}

TEST_CASE("HDF5 reads chunks of which some bytes are noise, and stand there as they are") {
  std::mt19937 random(1);
  const auto part = [&](double share_of_noise) {  // in [1, 2): its last bits are noise or nothing
    const auto bits = static_cast<double>(random()) / std::mt19937::max();
    return bits < share_of_noise ? 1 + static_cast<float>(random() % 8'000'000) / 8'000'000.0F
                                 : 1.5F;
  };
  for (const double share : {0.0, 0.5, 0.99, 1.0}) {
    File file;
    std::vector<float> values(70'000);  // a plane is longer than a stored block may be
    for (float& value : values) value = part(share);
    {
      const auto dataset = create<float>(file.file, "d", {values.size()}, {values.size()});
      Chunks chunks;
      REQUIRE(take(chunks, dataset, {{0}, {values.size()}}, values));
      chunks.write();
      const auto size = H5Dget_storage_size(dataset);
      CAPTURE(share, size);
      CHECK(size < values.size() * (share == 0 ? 1 : 4));
      if (share == 1) CHECK(size > values.size() * 2);
    }
    file.reopen();
    CHECK((read<float>(file.open("d")) == values));
  }
}

TEST_CASE("what is not whole, not of that type or not filtered so is left to HDF5") {
  const File file;
  const auto dataset = create<float>(file.file, "d", {many}, {1000});
  const auto bare = create<float>(file.file, "bare", {many}, {1000}, false);
  Chunks chunks;
  CHECK(take(chunks, dataset, {{0}, {many}}, ramp()));
  CHECK(chunks.wait_for(dataset));
  CHECK_FALSE(chunks.wait_for(bare));
  CHECK_FALSE(take(chunks, dataset, {{1}, {many - 1}}, made_up::ramp(many - 1, 1)));
  CHECK_FALSE(take(chunks, dataset, {{0}, {many - 1}}, made_up::ramp(many - 1, 1)));
  CHECK_FALSE(take(chunks, dataset, {{0}, {many}}, std::vector<std::int32_t>(many)));
  CHECK_FALSE(take(chunks, dataset, {{0}, {many}}, std::vector<double>(many)));
  CHECK_FALSE(take(chunks, bare, {{0}, {many}}, ramp()));
  chunks.write();
  CHECK_FALSE(chunks.wait_for(dataset));
  CHECK(read<float>(dataset) == ramp());
}

TEST_CASE("a flipped bit in one of our chunks is noticed on reading") {
  File file;
  haddr_t at = 0;
  hsize_t size = 0;
  {
    const auto dataset = create<float>(file.file, "d", {many}, {many});
    Chunks chunks;
    REQUIRE(take(chunks, dataset, {{0}, {many}}, ramp()));
    chunks.write();
    unsigned left_out = 1;
    hsize_t start = 1;
    const Handle space(H5Dget_space(dataset), H5Sclose);
    checked(H5Dget_chunk_info(dataset, space, 0, &start, &left_out, &at, &size));
    CHECK(left_out == 0);
  }
  const auto flip = [&](hsize_t byte) {
    std::fstream bytes(file.path, std::ios::in | std::ios::out | std::ios::binary);
    const auto place = static_cast<std::streamoff>(at + byte);
    const auto old = bytes.seekg(place).get();
    bytes.seekp(place).put(static_cast<char>(old ^ 4));
  };
  file.reopen();
  CHECK(read<float>(file.open("d")) == ramp());
  for (const hsize_t byte : {hsize_t{0}, size / 2, size / 2 + 1, size - 5, size - 1}) {
    flip(byte);
    file.reopen();
    CHECK_THROWS_AS(read<float>(file.open("d")), Failure);
    flip(byte);
  }
}

TEST_CASE("a file has the same bytes, whatever the threads") {
  model::Parameters parameters = made_up::parameters();
  parameters.population.teams = 2000;
  const auto contents = [&](int threads) {
    const made_up::Folder folder;
    engine::use_threads(threads);
    made_up::write(folder.path / "f.h5", parameters);
    std::ifstream file(folder.path / "f.h5", std::ios::binary);
    file.ignore(128);  // the library notes the time of the root group, whatever it is told
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  const std::string alone = contents(1);
  CHECK(alone.size() > 100'000);
  CHECK((contents(3) == alone));  // in brackets: not to be shown
  CHECK((contents(2) == alone));
}
