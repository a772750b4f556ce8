// A sweep file is refused in words, or it is the same sweep after it was written down.
#include "sim/io/sweep/sweep.hpp"

#include "sim/io/config/problems.hpp"
#include "tests/fuzz/input.hpp"

namespace {

/// Designs of many points take minutes to check, which is no fault.
struct TooLong {};

void not_for_long(std::int64_t, std::int64_t all) {
  constexpr std::int64_t enough = 20'000;
  if (all > enough) throw TooLong{};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dyad;
  fuzz::file_with("[run]\nseed = 1\nweeks = 2\n", "base.toml");
  try {
    const auto sweep =
        io::parse_sweep(fuzz::text_of(data, size), "input", {}, fuzz::folder(), not_for_long);
    const auto again = io::parse_sweep(sweep.resolved, "resolved", {}, "/nowhere", not_for_long);
    fuzz::demand(again.resolved == sweep.resolved, "the resolved sweep is the same");
    fuzz::demand(again.points == sweep.points, "it has as many points");
  } catch (const io::ConfigError& error) {
    fuzz::demand(*error.what() != '\0', "an error has words");
  } catch (const TooLong&) {
  }
  return 0;
}
