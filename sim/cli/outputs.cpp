#include "sim/cli/outputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <initializer_list>

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
  // A place that cannot be told, such as in a folder that may not be entered, is like no other.
  const auto place = [](const fs::path& file) {
    std::error_code failed;
    const fs::path whole = fs::absolute(io::target_of(file), failed);
    return failed ? fs::path() : fs::weakly_canonical(whole, failed);
  };
  const fs::path at = place(one);
  return !at.empty() && at == place(other);
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

/// In small letters.
std::string ending_of(const fs::path& file) {
  std::string end = file.extension().string();
  std::transform(end.begin(), end.end(), end.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return end;
}

bool is_one_of(const std::string& end, std::initializer_list<const char*> ends) {
  return std::find(ends.begin(), ends.end(), end) != ends.end();
}

/// What the end of a name says that is not HDF5; nothing where it says none of these.
bool says_other_than_hdf5(const fs::path& file) {
  return is_one_of(ending_of(file), {".csv", ".tsv", ".txt", ".json", ".toml", ".xls", ".xlsx"});
}

/// The same for CSV.
bool says_other_than_csv(const fs::path& file) {
  return is_one_of(ending_of(file), {".h5", ".hdf5", ".nc", ".json", ".toml", ".xls", ".xlsx"});
}

/// A file whose name says CSV is opened as CSV, and then nothing can be read.
void refuse_misleading_name(const std::string& command, const Output& output) {
  const bool table = output.made == FileKind::comparison_table;
  if (!(table ? says_other_than_csv(output.file) : says_other_than_hdf5(output.file))) return;
  const char* right = table ? ".csv" : ".h5";
  throw UsageError(
      command,
      fmt::format("{} {} ends in {}", output.option, output.file.string(),
                  output.file.extension().string()),
      table ? "the table is CSV" : "results are HDF5",
      fmt::format("name it {}", fs::path(output.file).replace_extension(right).string()));
}

/// `-o=out.h5` names "=out.h5"; only long options take an equals sign.
void refuse_equals_sign(const std::string& command, const Output& output) {
  const std::string name = output.file.string();
  if (!name.starts_with("=")) return;
  throw UsageError(
      command, fmt::format("{} {} begins with an equals sign", output.option, name),
      "that would be part of the name",
      fmt::format("write {} {}, or ./{} if it is meant", output.option, name.substr(1), name));
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
    refuse_equals_sign(command, outputs[k]);
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
