// A configuration is refused in words, or it means the same after it was written down.
#include "sim/io/config/config.hpp"
#include "sim/io/config/problems.hpp"
#include "sim/io/config/resolved.hpp"
#include "tests/fuzz/input.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dyad;
  io::Configuration read;
  try {
    read = io::parse_configuration(fuzz::text_of(data, size), "input", {}, fuzz::folder());
  } catch (const io::ConfigError& error) {
    fuzz::demand(*error.what() != '\0', "an error has words");
    return 0;
  }
  const std::string resolved = io::resolved_toml(read.parameters);
  const auto again = io::parse_configuration(resolved, "resolved", {}, fuzz::folder());
  fuzz::demand(io::resolved_toml(again.parameters) == resolved, "the resolved text is the same");
  return 0;
}
