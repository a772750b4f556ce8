// A result file is refused in words or shown, in a process of its own that may take no more than
// its limits. What the HDF5 library does to that process is no fault of ours, if it is said.
#include "sim/cli/file_kind.hpp"
#include "sim/cli/inspect_json.hpp"
#include "sim/cli/isolated.hpp"
#include "sim/io/results/result_error.hpp"
#include "tests/fuzz/input.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dyad;
  const auto file = fuzz::file_with(fuzz::text_of(data, size), "input.h5");
  const bool ours = cli::begins_as_result(file);
  try {
    const std::string said =
        cli::isolated(file, [&] { return cli::json_view(cli::facts_of(file)); });
    fuzz::demand(ours, "only HDF5 is a result file");
    fuzz::demand(said.starts_with("{"), "what is in it is told as JSON");
  } catch (const io::ResultError& error) {
    fuzz::demand(*error.what() != '\0', "an error has words");
  }
  return 0;
}
