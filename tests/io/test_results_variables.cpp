// Values find their places in a file, however they come.
#include <catch2/catch.hpp>

#include "sim/io/results/variables.hpp"
#include "tests/io/test_results_hdf5_file.hpp"

using namespace dyad;
using namespace dyad::io::hdf5;
using made_up::File, made_up::read;

TEST_CASE("part of a chunk that waits is written into it") {
  File file;
  constexpr std::size_t chunk = 4096;
  {
    Variables variables(file.file, {{"line", 0, true}},
                        {{"line", "line", "1", io::Storage::int64, {"line"}},
                         {"x", "number", "1", io::Storage::float32, {"line"}}});
    for (const std::size_t more : {chunk + 10, chunk - 10, std::size_t{3}}) {
      const std::uint64_t first = variables.grow("line", more);
      variables.write_from("x", first, made_up::ramp(more, static_cast<float>(first)));
    }
    variables.close();
  }
  file.reopen();
  const auto x = read<float>(file.open("x"));
  REQUIRE(x.size() == 2 * chunk + 3);
  CHECK(x[chunk + 9] == made_up::ramp(chunk + 10, 0).back());
  CHECK(x[chunk + 10] == static_cast<float>(chunk + 10));
  CHECK(x[2 * chunk] == static_cast<float>(2 * chunk));
}

TEST_CASE("records wait for each other, and come out where they belong in any order") {
  File file;
  constexpr hsize_t records = 40'000, each = 2;  // more than one chunk
  const auto turned = [](hsize_t record) { return record < 9 ? 8 - record : record; };
  {
    Variables variables(file.file, {{"r", records}, {"c", each}},
                        {{"r", "record", "1", io::Storage::int32, {"r"}},
                         {"c", "column", "1", io::Storage::int32, {"c"}},
                         {"x", "number", "1", io::Storage::int64, {"r", "c"}},
                         {"t", "text", "", io::Storage::text, {"r"}}});
    CHECK_THROWS_AS(variables.write_record("x", 0, std::vector<std::int64_t>(3)), std::logic_error);
    for (hsize_t i = 0; i < records; ++i) {
      const auto number = static_cast<std::int64_t>(turned(i));
      variables.write_record("x", turned(i), std::vector<std::int64_t>{number, -number});
      variables.write_record("t", turned(i), std::vector<std::string>{std::to_string(number)});
    }
    variables.close();
  }
  file.reopen();
  const auto x = read<std::int64_t>(file.open("x"));
  REQUIRE(x.size() == records * each);
  bool in_place = true;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const auto number = static_cast<std::int64_t>(i / each);
    in_place = in_place && x[i] == (i % each == 0 ? number : -number);
  }
  CHECK(in_place);
  const auto texts = file.open("t");
  std::vector<char*> text(records);
  checked(H5Dread(texts, text_type(), H5S_ALL, H5S_ALL, H5P_DEFAULT, text.data()));
  CHECK(std::string(text[0]) == "0");
  CHECK(std::string(text[3]) == "3");
  CHECK(std::string(text[records - 1]) == std::to_string(records - 1));
  const Handle space(H5Dget_space(texts), H5Sclose);
  checked(H5Dvlen_reclaim(text_type(), space, H5P_DEFAULT, text.data()));
}
