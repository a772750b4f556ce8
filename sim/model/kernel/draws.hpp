// Random draws of the kernel: the same identity for every lane's own salesperson.
#pragma once

#include "sim/base/lanes/philox.hpp"
#include "sim/model/kernel/meeting_state.hpp"
#include "sim/model/kernel/week.hpp"
#include "sim/model/random/purpose.hpp"

namespace dyad::model::inline DYAD_ISA {

/// Who draws: the identity of each lane.
template <class Real>
struct Drawer {
  Word<Real> salesperson, replicate;
  SeedKey seed;

  DYAD_INLINE base::Philox4<Word<Real>> words(std::uint32_t when, std::uint32_t what) const {
    const base::Philox4<Word<Real>, std::uint32_t, std::uint32_t, Word<Real>> counter{
        salesperson, when, what, replicate};
    return base::philox(counter, seed.low, seed.high);
  }
  DYAD_INLINE base::Philox4<Word<Real>> words(std::uint32_t when, Purpose purpose,
                                              int index) const {
    return words(when, purpose_word(purpose, static_cast<std::uint32_t>(index)));
  }
};

/// The draws of one meeting. A block of four random words serves the moves and answers of two
/// turns; in groups another one picks the members of four.
template <class Real, int capacity>
class MeetingDraws {
 public:
  DYAD_INLINE MeetingDraws(const Drawer<Real>& drawer, std::uint32_t when)
      : drawer_(drawer), when_(when) {}

  /// u_d: one draw for the whole meeting.
  DYAD_INLINE Real readiness() const {
    return unit_interval(drawer_.words(when_, Purpose::readiness, 0).x0);
  }

  /// To be asked for turn by turn, from 0 on.
  DYAD_INLINE TurnDraws<Real> operator()(int turn) {
    if (turn % 2 == 0) {
      const auto words = drawer_.words(when_, Purpose::turn, turn / 2);
      move_ = words.x0, engagement_ = words.x1;
      next_move_ = words.x2, next_engagement_ = words.x3;
    } else {
      move_ = next_move_, engagement_ = next_engagement_;
    }
    return {member(turn), unit_interval(move_), unit_interval(engagement_)};
  }

 private:
  DYAD_INLINE Real member(int turn) {
    if constexpr (capacity == 1) return Real(0.0F);
    if (turn % 4 == 0) members_ = drawer_.words(when_, Purpose::addressed_member, turn / 4);
    const std::array<Word<Real>, 4> of_turn{members_.x0, members_.x1, members_.x2, members_.x3};
    return unit_interval(of_turn[static_cast<std::size_t>(turn % 4)]);
  }

  const Drawer<Real>& drawer_;
  std::uint32_t when_;
  Word<Real> move_ = 0U, engagement_ = 0U, next_move_ = 0U, next_engagement_ = 0U;
  base::Philox4<Word<Real>> members_{0U, 0U, 0U, 0U};
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
