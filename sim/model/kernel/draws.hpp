// Random draws of the kernel: the same identity for every lane's own salesperson.
#pragma once

#include "sim/model/kernel/meeting_state.hpp"
#include "sim/model/kernel/week.hpp"
#include "sim/model/random/stream.hpp"

namespace dyad::model::inline DYAD_ISA {

/// Who draws: the identity of each lane.
template <class Real>
struct Drawer {
  Word<Real> salesperson, replicate;
  SeedKey seed;

  DYAD_INLINE Philox4<Word<Real>> words(std::uint32_t when, std::uint32_t what) const {
    const Philox4<Word<Real>, std::uint32_t, std::uint32_t, Word<Real>> counter{salesperson, when,
                                                                                what, replicate};
    return philox(counter, seed.low, seed.high);
  }
  DYAD_INLINE TurnDraws<Real> turn(std::uint32_t when, int index) const {
    const auto w = words(when, purpose_word(Purpose::turn, static_cast<std::uint32_t>(index)));
    return {unit_interval(w.x0), unit_interval(w.x1), unit_interval(w.x2), unit_interval(w.x3)};
  }
};

template <class Real>
DYAD_INLINE Drawer<Real> drawer_of(const Identity& who, SeedKey seed, int first) {
  Drawer<Real> drawer{{}, {}, seed};
  load(drawer.salesperson, who.salesperson, first);
  load(drawer.replicate, who.replicate, first);
  return drawer;
}
template <class Real>
DYAD_INLINE Drawer<Real> drawer_of(const WeekPlan& plan, const BlockView& block, int first) {
  return drawer_of<Real>(block.salespeople->identity, plan.seed, first);
}

}  // namespace dyad::model::inline DYAD_ISA
