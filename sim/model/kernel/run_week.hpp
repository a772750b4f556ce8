// The variants of the kernel that this program holds, one for each vector width.
#pragma once

#include "sim/model/kernel/kernels.hpp"

namespace dyad::model {

void one_lane(const WeekPlan& plan, const BlockView& block);
void one_lane_words(const WordsOf& counter, BlockWords& words);
void four_lanes(const WeekPlan& plan, const BlockView& block);
void four_lanes_words(const WordsOf& counter, BlockWords& words);
void eight_lanes(const WeekPlan& plan, const BlockView& block);
void eight_lanes_words(const WordsOf& counter, BlockWords& words);
void baseline_16(const WeekPlan& plan, const BlockView& block);
void baseline_16_words(const WordsOf& counter, BlockWords& words);
#if defined(__x86_64__)
void avx2_16(const WeekPlan& plan, const BlockView& block);
void avx2_16_words(const WordsOf& counter, BlockWords& words);
void avx512_16(const WeekPlan& plan, const BlockView& block);
void avx512_16_words(const WordsOf& counter, BlockWords& words);
#endif

}  // namespace dyad::model
