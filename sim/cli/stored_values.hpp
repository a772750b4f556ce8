// Whether the numbers of a run in a file are those of its replay.
#pragma once

#include <cstdint>
#include <string>

#include "sim/cli/stored_run.hpp"
#include "sim/model/measures.hpp"

namespace dyad::cli {

/// The first of the file's numbers on run number `number` that is another in `result`, in words;
/// empty when all are the same. Of a sweep the measures of the run are looked at; of a run its
/// totals, outcomes and weekly means. Throws io::ResultError.
std::string other_value(const StoredFile& file, std::int64_t number,
                        const model::RunResult& result);

}  // namespace dyad::cli
