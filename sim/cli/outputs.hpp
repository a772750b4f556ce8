// What a command may write to: never over what it reads, and over nothing without a word.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/cli/file_kind.hpp"

namespace dyad::cli {

/// A file that a command is going to write.
struct Output {
  std::string option;          // that named it: "-o"
  std::filesystem::path file;  // empty: not asked for
  FileKind made;               // what the command makes; it may replace its like
};

/// Throws UsageError of `command` when an output is one of the `inputs` or another output, by this
/// or another spelling, a link or a hard link; or is `-`.
void refuse_inputs(const std::string& command, const std::vector<Output>& outputs,
                   const std::vector<std::filesystem::path>& inputs);

/// Throws io::ResultError when there is a file that the command did not make, unless `force`.
void refuse_to_replace(const Output& output, bool force);

/// Throws io::ResultError when the file could not be written at the end: nothing is to be computed
/// in vain.
void check_writable(const std::filesystem::path& file);

/// All of this.
void check_outputs(const std::string& command, const std::vector<Output>& outputs,
                   const std::vector<std::filesystem::path>& inputs, bool force);

}  // namespace dyad::cli
