// One run as a result file describes it.
#pragma once

#include <cstdint>
#include <string>

#include "sim/io/results/reader.hpp"
#include "sim/model/parameters/parameters.hpp"

namespace dyad::cli {

struct StoredRun {
  model::Parameters parameters;  // replicates = 1
  std::int64_t replicate = 0;    // that its random numbers belong to
  std::string name;              // "point 3, replicate 7"
  std::string digest;            // hexadecimal; empty where the file has no results of it
};

/// Run number `number` of a file: a replicate, or in a sweep point * replicates + replicate. Throws
/// io::ResultError when the file is of another model version, and UsageError for a number that it
/// does not have.
StoredRun stored_run(const io::ResultReader& reader, const std::string& file, std::int64_t number);

/// The number of a run of a sweep; throws UsageError when there is no such point or replicate.
std::int64_t number_of(const io::ResultReader& reader, std::int64_t point, std::int64_t replicate);

}  // namespace dyad::cli
