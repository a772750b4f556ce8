// One run as a result file describes it.
#pragma once

#include <cstdint>
#include <string>

#include "sim/model/parameters/parameters.hpp"

namespace dyad::cli {

struct StoredRun {
  model::Parameters parameters;  // replicates = 1
  std::int64_t replicate = 0;    // that its random numbers belong to
  std::string name;              // "point 3, replicate 7"
  std::string digest;            // hexadecimal; empty where the file has no results of it
};

/// What a result file says of its runs, read in a process of its own.
struct StoredFile {
  std::string name, kind, model_version, program_version, configuration;
  std::int64_t first_replicate = 0;
  std::int64_t points = 1, replicates = 0;  // as the file's dimensions have them

  /// Throws io::ResultError.
  explicit StoredFile(const std::string& file);
  bool is_sweep() const { return kind == "sweep"; }
};

/// Run number `number` of a file: a replicate, or in a sweep point * replicates + replicate. Throws
/// io::ResultError when the file is of another model version, and UsageError for a number that it
/// does not have.
StoredRun stored_run(const StoredFile& file, std::int64_t number);

/// The number of a run of a sweep; throws UsageError when there is no such point or replicate.
std::int64_t number_of(const StoredFile& file, std::int64_t point, std::int64_t replicate);

}  // namespace dyad::cli
