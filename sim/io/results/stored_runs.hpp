// Finished runs, back from the file of a sweep.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "sim/study/journal/finished_run.hpp"
#include "sim/study/sweep.hpp"

namespace dyad::io {

/// Runs of points first .. first + count - 1 that the file has results of, in the order of point
/// and replicate; those that failed or were not wanted are left out. `stored` is the sweep that the
/// file says it is of. Reads those points only. Throws ResultError.
std::vector<study::FinishedRun> stored_runs(const std::filesystem::path& file,
                                            const study::Sweep& stored, std::int64_t first,
                                            std::int64_t count);

}  // namespace dyad::io
