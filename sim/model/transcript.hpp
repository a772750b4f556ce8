// Writing one relationship down, turn by turn.
#pragma once

#include <vector>

#include "sim/model/kernel/week.hpp"
#include "sim/model/measures.hpp"

namespace dyad::model {

/// Plays the week of one salesperson on a copy of the block, one lane at a time, and appends every
/// turn held in account slot `slot`. The block stays as it is. Since the number of lanes never
/// changes a result, what is written down is what the fast kernel is about to do.
void write_transcript(const WeekPlan& plan, const BlockView& block, int lane, int slot,
                      std::vector<TranscriptLine>& lines);

}  // namespace dyad::model
