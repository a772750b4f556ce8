#include "sim/cli/inspect.hpp"

#include <fmt/format.h>

#include <memory>

#include "sim/cli/comparison_view.hpp"
#include "sim/cli/errors.hpp"
#include "sim/cli/inspect_views.hpp"
#include "sim/cli/isolated.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/sweep_view.hpp"

namespace dyad::cli {
namespace {

struct InspectOptions {
  std::string file;
  bool json = false;
};

int inspect(const InspectOptions& options) {
  const io::ResultReader reader(options.file);
  if (!options.json && !reader.is_run()) {
    print(reader.is_sweep() ? sweep_view(reader, options.file)
                            : comparison_view(reader, options.file));
    return success;
  }
  const ResultFacts facts = facts_of(options.file);
  print(options.json ? json_view(facts) : text_view(facts));
  return success;
}

}  // namespace

void add_inspect(CLI::App& app) {
  auto options = std::make_shared<InspectOptions>();
  CLI::App* command = app.add_subcommand("inspect", "What is in a result file");
  command->add_option("FILE", options->file, "Result file (HDF5)")->required()->option_text(" ");
  command->add_flag("--json", options->json, "As JSON");
  command->callback([options] {
    // A damaged file can crash the HDF5 library.
    const std::string crash = fmt::format(
        "{}: cannot be read (it crashed the HDF5 library): the file is damaged; take another copy, "
        "or run again to make it anew",
        options->file);
    const int code = isolated([&] { return inspect(*options); }, crash.c_str());
    if (code != success) throw Exit{code};
  });
}

}  // namespace dyad::cli
