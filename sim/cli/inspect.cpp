#include "sim/cli/inspect.hpp"

#include <memory>

#include "sim/cli/comparison_view.hpp"
#include "sim/cli/inspect_json.hpp"
#include "sim/cli/inspect_text.hpp"
#include "sim/cli/isolated.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/study_files.hpp"
#include "sim/cli/sweep_view.hpp"

namespace dyad::cli {
namespace {

struct InspectOptions {
  std::string file;
  bool json = false;
};

/// What is to be printed.
std::string inspected(const InspectOptions& options) {
  const ResultFacts facts = facts_of(options.file);
  if (options.json) return json_view(facts);
  if (facts.kind == "sweep") return sweep_view(facts);
  return facts.kind == "run" ? text_view(facts) : comparison_view(facts);
}

}  // namespace

void add_inspect(CLI::App& app) {
  auto options = std::make_shared<InspectOptions>();
  CLI::App* command = app.add_subcommand("inspect", "Show what is in a result file");
  command->add_option("FILE", options->file, "Result file (HDF5)")->required()->option_text(" ");
  command->add_flag("--json", options->json, "As JSON");
  command->callback([options] {
    refuse_unfinished("dyad inspect", options->file);
    print(isolated(options->file, [&] { return inspected(*options); }));
  });
}

}  // namespace dyad::cli
