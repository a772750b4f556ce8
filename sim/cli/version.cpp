#include "sim/cli/version.hpp"

#include <fmt/format.h>

#include "sim/io/results/layout.hpp"
#include "sim/model/kernel/kernels.hpp"
#include "sim/model/parameters/parameters.hpp"

namespace dyad::cli {
namespace {

std::string version_text() {
  return fmt::format("dyad {}\nmodel   {}\nformat  {}\nbuild   {}\nkernels {}; fastest here: {}",
                     program_version(), model::model_version, io::format_version, build_text(),
                     kernel_names(), model::best_kernel().name);
}

}  // namespace

std::string kernel_names() {
  std::string names;
  for (const model::Kernel& kernel : model::kernels()) {
    if (!kernel.runs_here()) continue;
    names += fmt::format("{}{}", names.empty() ? "" : ", ", kernel.name);
  }
  return names;
}

std::string program_version() { return fmt::format("{} ({})", build.version, build.commit); }

std::string build_text() {
  return fmt::format("{}, {}, {}", build.compiler, build.type, build.flags);
}

void add_version(CLI::App& app) {
  app.set_version_flag("--version", version_text, "Versions of program, model and file format");
}

}  // namespace dyad::cli
