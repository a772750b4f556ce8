// What a file is, told by its contents and never by its name.
#pragma once

#include <filesystem>

namespace dyad::cli {

enum class FileKind {
  absent,
  empty,
  run,               // results of `dyad run`
  replay,            // one run of another file, of `dyad replay -o`
  sweep,             // results of `dyad sweep` and `dyad merge`
  comparison,        // results of `dyad compare -o`
  comparison_table,  // of `dyad compare --csv`
  journal,           // finished runs of a sweep or of a shard
  damaged_result,    // HDF5, but cannot be read as a result file
  other
};

/// Reads as much of the file as it takes, a result file in a process of its own. A file that may
/// not be read is `other`.
FileKind kind_of(const std::filesystem::path& file);

/// Whether it begins as a journal or as a file of HDF5 does. Reads no further.
bool begins_as_journal(const std::filesystem::path& file);
bool begins_as_result(const std::filesystem::path& file);

}  // namespace dyad::cli
