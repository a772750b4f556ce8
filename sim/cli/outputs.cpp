#include "sim/cli/outputs.hpp"

#include <fmt/format.h>

#include "sim/cli/errors.hpp"
#include "sim/io/results/result_error.hpp"
#include "sim/io/results/temporary_file.hpp"

namespace dyad::cli {
namespace {

namespace fs = std::filesystem;

/// Also of files that are not there yet.
bool are_same(const fs::path& one, const fs::path& other) {
  std::error_code none;
  if (fs::equivalent(one, other, none)) return true;
  const auto place = [](const fs::path& file) {
    std::error_code failed;
    return fs::weakly_canonical(fs::absolute(io::target_of(file)), failed);
  };
  return place(one) == place(other);
}

const char* name_of(FileKind kind) {
  switch (kind) {
    case FileKind::run:
      return "`dyad run`";
    case FileKind::replay:
      return "`dyad replay`";
    case FileKind::sweep:
      return "`dyad sweep`";
    default:
      return "`dyad compare`";
  }
}

/// What the end of a name says that is not HDF5; nothing where it says none of these.
bool says_other_than_hdf5(const fs::path& file) {
  const std::string end = file.extension().string();
  return end == ".csv" || end == ".tsv" || end == ".txt" || end == ".json" || end == ".toml" ||
         end == ".xlsx";
}

/// A file whose name says CSV is opened as CSV, and then nothing can be read.
void refuse_misleading_name(const std::string& command, const Output& output) {
  if (output.made == FileKind::comparison_table || !says_other_than_hdf5(output.file)) return;
  throw UsageError(
      command,
      fmt::format("{} {} ends in {}", output.option, output.file.string(),
                  output.file.extension().string()),
      "results are HDF5",
      fmt::format("name it {}", fs::path(output.file).replace_extension(".h5").string()));
}

}  // namespace

void refuse_inputs(const std::string& command, const std::vector<Output>& outputs,
                   const std::vector<fs::path>& inputs) {
  for (std::size_t k = 0; k < outputs.size(); ++k) {
    const auto& [option, file, made] = outputs[k];
    if (file.empty()) continue;
    if (file == "-") {
      throw UsageError(command, fmt::format("{} - names no file", option),
                       "results cannot go to the standard output",
                       fmt::format("name a file with {}", option));
    }
    for (const fs::path& input : inputs) {
      if (!are_same(file, input)) continue;
      throw UsageError(command, fmt::format("{} {} is what is to be read", option, file.string()),
                       input == file ? "the results would take its place"
                                     : fmt::format("it is {}, and the results would take its place",
                                                   input.string()),
                       fmt::format("name another file with {}", option));
    }
    refuse_misleading_name(command, outputs[k]);
    for (std::size_t other = 0; other < k; ++other) {
      if (outputs[other].file.empty() || !are_same(file, outputs[other].file)) continue;
      throw UsageError(
          command, fmt::format("{} {} is {}, too", option, file.string(), outputs[other].option),
          "one of the two would be lost", fmt::format("name another file with {}", option));
    }
  }
}

void refuse_to_replace(const Output& output, bool force) {
  if (force) return;
  const FileKind there = kind_of(output.file);
  if (there == FileKind::absent || there == output.made) return;
  throw io::ResultError(output.file.string(), "is not replaced",
                        fmt::format("{} did not make it", name_of(output.made)),
                        fmt::format("name another file with {}, or add --force", output.option));
}

void check_writable(const fs::path& file) { const io::TemporaryFile proof(file); }

void check_outputs(const std::string& command, const std::vector<Output>& outputs,
                   const std::vector<fs::path>& inputs, bool force) {
  refuse_inputs(command, outputs, inputs);
  for (const Output& output : outputs) {
    if (output.file.empty()) continue;
    check_writable(output.file);
    refuse_to_replace(output, force);
  }
}

}  // namespace dyad::cli
