// The text behind --set is refused in words, or sets a value.
#include "sim/io/config/config.hpp"
#include "sim/io/config/problems.hpp"
#include "tests/fuzz/input.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dyad;
  constexpr const char* base =
      "[run]\nseed = 1\n[[intervention]]\nkind = \"humility\"\nstart = 1\nstrength = 0.5\n";
  try {
    const std::string set(fuzz::text_of(data, size));
    const auto read = io::parse_configuration(base, "base", {set}, fuzz::folder());
    bool set_there = false;
    for (const auto& [key, origin] : read.origins) {
      set_there = set_there || origin.kind == io::Origin::command_line;
    }
    fuzz::demand(set_there, "what is accepted is set");
  } catch (const io::ConfigError&) {
  }
  return 0;
}
