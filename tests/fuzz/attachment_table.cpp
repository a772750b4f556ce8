// A table of attachment scores is refused in words, or has cells of people.
#include "sim/io/config/attachment_table.hpp"

#include "sim/io/config/problems.hpp"
#include "tests/fuzz/input.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dyad;
  const auto file = fuzz::file_with(fuzz::text_of(data, size), "table.csv");
  try {
    io::Problems problems;
    const auto cells = io::read_attachment_table(file, problems);
    fuzz::demand(!cells.empty() || !problems.empty(), "a table without cells is a problem");
  } catch (const io::ConfigError&) {
  }
  return 0;
}
