// The variants of the kernel that this program holds.
#pragma once

#include "sim/model/kernel/week.hpp"

namespace dyad::model {

void one_lane(const WeekPlan& plan, const BlockView& block);
void four_lanes(const WeekPlan& plan, const BlockView& block);
void eight_lanes(const WeekPlan& plan, const BlockView& block);
void baseline_16(const WeekPlan& plan, const BlockView& block);
#if defined(__x86_64__)
void avx2_16(const WeekPlan& plan, const BlockView& block);
void avx512_16(const WeekPlan& plan, const BlockView& block);
#endif

}  // namespace dyad::model
