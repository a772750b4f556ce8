// A table of points is refused in words, or is the same design after it was written down.
#include "sim/io/config/problems.hpp"
#include "sim/io/sweep/sweep.hpp"
#include "tests/fuzz/input.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dyad;
  constexpr const char* sweep_file =
      "base = \"base.toml\"\n[design]\nkind = \"csv\"\nfile = \"points.csv\"\n";
  fuzz::file_with("[run]\nseed = 1\nweeks = 2\n", "base.toml");
  fuzz::file_with(fuzz::text_of(data, size), "points.csv");
  try {
    const auto sweep = io::parse_sweep(sweep_file, "input", {}, fuzz::folder());
    const auto again = io::parse_sweep(sweep.resolved, "resolved", {}, "/nowhere");
    fuzz::demand(again.resolved == sweep.resolved, "the resolved sweep is the same");
  } catch (const io::ConfigError&) {
  }
  return 0;
}
