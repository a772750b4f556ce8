// More replicates for a finished sweep: whether its runs can be taken over, and how they travel.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/study/journal/finished_run.hpp"
#include "sim/study/sweep.hpp"

namespace dyad::study {

/// What keeps the runs of `stored` from standing in the file of `sweep`, as `difference` says it:
/// all but the replicates must be the same. Empty when they can be taken over.
std::string difference_but_for_replicates(const Sweep& stored, const Sweep& sweep);

/// Runs as one text, from the process that read them to the one that keeps them.
std::string packed_runs(const std::vector<FinishedRun>& runs);
/// The same back. Throws std::runtime_error for a text that was cut.
std::vector<FinishedRun> unpacked_runs(std::string_view text);

}  // namespace dyad::study
