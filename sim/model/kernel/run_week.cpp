// The kernel for one instruction set: compiled once for each (see CMakeLists.txt).
#include "sim/model/kernel/run_week.hpp"

#include "sim/base/lanes/pack.hpp"
#include "sim/model/kernel/meetings.hpp"
#include "sim/model/kernel/week_end.hpp"

namespace dyad::model {

template <class Real>
static void run_week_of(const WeekPlan& plan, const BlockView& block) {
  NoRecorder nobody;
  for (int first = 0; first < block_lanes; first += Types<Real>::lanes) {
    hold_meetings<Real>(plan, block, first, OwnChoice(), nobody);
    end_week<Real>(plan, block, first);
  }
}

template <class Real>
static void draw_words_of(const WordsOf& counter, BlockWords& words) {
  for (int first = 0; first < block_lanes; first += Types<Real>::lanes) {
    const auto drawn =
        drawer_of<Real>(*counter.who, counter.seed, first).words(counter.when, counter.what);
    store(words.x0, drawn.x0, first);
    store(words.x1, drawn.x1, first);
    store(words.x2, drawn.x2, first);
    store(words.x3, drawn.x3, first);
  }
}

#define DYAD_NAME_2(isa, rest) isa##rest
#define DYAD_NAME(isa, rest) DYAD_NAME_2(isa, rest)

void DYAD_NAME(DYAD_ISA, _16)(const WeekPlan& plan, const BlockView& block) {
  run_week_of<base::Pack<16>>(plan, block);
}
void DYAD_NAME(DYAD_ISA, _16_words)(const WordsOf& counter, BlockWords& words) {
  draw_words_of<base::Pack<16>>(counter, words);
}

#ifdef DYAD_NARROW_KERNELS
void one_lane(const WeekPlan& plan, const BlockView& block) { run_week_of<float>(plan, block); }
void one_lane_words(const WordsOf& counter, BlockWords& words) {
  draw_words_of<float>(counter, words);
}
#ifndef __wasm__  // there they would only make the page longer
void four_lanes(const WeekPlan& plan, const BlockView& block) {
  run_week_of<base::Pack<4>>(plan, block);
}
void four_lanes_words(const WordsOf& counter, BlockWords& words) {
  draw_words_of<base::Pack<4>>(counter, words);
}
void eight_lanes(const WeekPlan& plan, const BlockView& block) {
  run_week_of<base::Pack<8>>(plan, block);
}
void eight_lanes_words(const WordsOf& counter, BlockWords& words) {
  draw_words_of<base::Pack<8>>(counter, words);
}
#endif
#endif

}  // namespace dyad::model
