// What cannot be written or read is refused, with the reason and a remedy.
#include <catch2/catch.hpp>
#include <fstream>

#include "sim/io/results/attributes.hpp"
#include "sim/io/results/hdf5.hpp"
#include "sim/io/results/reader.hpp"
#include "sim/io/results/result_error.hpp"
#include "tests/io/test_results_made_up.hpp"

using namespace dyad;
using Catch::Matchers::Contains;

namespace {

/// A path in a folder of its own, and a writer for it.
struct Place {
  made_up::Folder folder;
  model::Parameters parameters = made_up::parameters();
  std::filesystem::path path = folder.path / "out.h5";

  io::ResultWriter writer(const std::filesystem::path& file) const {
    return {file, parameters, made_up::provenance()};
  }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder.path),
                                                  std::filesystem::directory_iterator()));
  }
  void put(const std::string& contents) const { std::ofstream(path) << contents; }
};

}  // namespace

TEST_CASE("a writer that does not finish leaves nothing behind") {
  const Place place;
  {
    auto writer = place.writer(place.path);
    writer.add(made_up::result(place.parameters, 0));
    CHECK(place.files() == 1);
    CHECK_FALSE(std::filesystem::exists(place.path));
  }
  CHECK(place.files() == 0);
}

TEST_CASE("an existing file stays until the new one is whole") {
  const Place place;
  place.put("old");
  {
    auto writer = place.writer(place.path);
    writer.add(made_up::result(place.parameters, 0));
  }
  CHECK(std::filesystem::file_size(place.path) == 3);
  made_up::write(place.path, place.parameters);
  CHECK(std::filesystem::file_size(place.path) > 3);
  CHECK(place.files() == 1);
}

TEST_CASE("replicates come in order and are all there") {
  const Place place;
  auto writer = place.writer(place.path);
  CHECK_THROWS_AS(writer.add(made_up::result(place.parameters, 1)), std::logic_error);
  writer.add(made_up::result(place.parameters, 0));
  CHECK_THROWS_AS(writer.finish({}), std::logic_error);
}

TEST_CASE("a result of another shape is refused") {
  const Place place;
  auto writer = place.writer(place.path);
  auto result = made_up::result(place.parameters, 0);
  result.move_share.pop_back();
  CHECK_THROWS_WITH(writer.add(result), Contains("move_share"));
}

TEST_CASE("places that cannot be written to are refused at once") {
  const Place place;
  CHECK_THROWS_WITH(place.writer(place.folder.path / "no" / "out.h5"), Contains("mkdir -p"));
  CHECK_THROWS_WITH(place.writer(place.folder.path), Contains("it is a folder"));
  CHECK_THROWS_WITH(place.writer("/dev/null"), Contains("not an ordinary file"));
  place.put("precious");
  CHECK_THROWS_WITH(place.writer(place.path / "out.h5"), Contains("not a folder"));
  std::filesystem::permissions(place.path, std::filesystem::perms::owner_read);
  CHECK_THROWS_WITH(place.writer(place.path), Contains("protected"));
  CHECK(place.files() == 1);
}

TEST_CASE("what a killed process left is removed, what a living one writes is not") {
  const Place place;
  const auto beside = [&](const char* name) {
    const auto path = place.folder.path / name;
    std::ofstream(path) << "half";
    return path;
  };
  const auto dead = beside(".out.h5.partial-2147483646");  // no process has such a number
  const auto living = beside(".out.h5.partial-1");
  const auto other = beside(".other.h5.partial-2147483646");
  const auto foreign = beside(".out.h5.partial-mine");
  { auto writer = place.writer(place.path); }
  CHECK_FALSE(std::filesystem::exists(dead));
  CHECK(std::filesystem::exists(living));
  CHECK(std::filesystem::exists(other));
  CHECK(std::filesystem::exists(foreign));
}

TEST_CASE("files that are no result files are refused") {
  const Place place;
  CHECK_THROWS_WITH(io::ResultReader(place.path), Contains("no such file"));
  CHECK_THROWS_WITH(io::ResultReader(place.folder.path), Contains("it is a folder"));
  CHECK_THROWS_WITH(io::ResultReader("/dev/null"), Contains("not an ordinary file"));
  place.put("");
  CHECK_THROWS_WITH(io::ResultReader(place.path), Contains("not in HDF5 format"));
}

TEST_CASE("a file cut short is refused wherever it was cut") {
  const Place place;
  made_up::write(place.path, place.parameters);
  for (auto size = std::filesystem::file_size(place.path); size > 1000; size -= size / 5) {
    std::filesystem::resize_file(place.path, size - 1);
    CHECK_THROWS_WITH(io::ResultReader(place.path), Contains("its end is missing"));
  }
}

TEST_CASE("a file of another format version is refused") {
  const Place place;
  made_up::write(place.path, place.parameters);
  {
    const io::hdf5::Handle file(H5Fopen(place.path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT), H5Fclose);
    io::hdf5::checked(H5Adelete(file, "format_version"));
    io::hdf5::write_attribute(file, "format_version", std::int64_t{99});
  }
  CHECK_THROWS_WITH(io::ResultReader(place.path), Contains("has format version 99"));
}

TEST_CASE("an unknown variable is refused") {
  const Place place;
  made_up::write(place.path, place.parameters);
  const io::ResultReader reader(place.path);
  CHECK_THROWS_AS(reader.numbers("giraffe"), io::ResultError);
}
