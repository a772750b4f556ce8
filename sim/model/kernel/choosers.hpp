// Who decides which move is made: the salesperson of the model, or somebody else.
#pragma once

#include <optional>
#include <span>

#include "sim/model/kernel/choice.hpp"

namespace dyad::model::inline DYAD_ISA {

/// The salesperson chooses (docs/odd.md, 4.3).
struct OwnChoice {
  template <class Real, int capacity>
  DYAD_INLINE Real operator()(const Rules& p, const MeetingContext<Real, capacity>& context,
                              const MeetingState<Real, capacity>& state,
                              const Addressed<Real>& customer, Real u, int turn) const {
    return choose_move(p, context, state, customer, u, turn);
  }
};

/// Moves are imposed, one a turn from the first on; where none is named, and after the last,
/// somebody else chooses: the salesperson, unless said otherwise. All else goes on as ever: the
/// same luck, and consequences as if chosen.
template <class Otherwise = OwnChoice>
struct ImposedMoves {
  std::span<const std::optional<Move>> moves;
  Otherwise otherwise = {};

  bool names(int turn) const {
    const auto at = static_cast<std::size_t>(turn);
    return at < moves.size() && moves[at].has_value();
  }

  template <class Real, int capacity>
  DYAD_INLINE Real operator()(const Rules& p, const MeetingContext<Real, capacity>& context,
                              const MeetingState<Real, capacity>& state,
                              const Addressed<Real>& customer, Real u, int turn) const {
    if (names(turn)) {
      return Real(static_cast<float>(index_of(*moves[static_cast<std::size_t>(turn)])));
    }
    return otherwise(p, context, state, customer, u, turn);
  }
};

}  // namespace dyad::model::inline DYAD_ISA
