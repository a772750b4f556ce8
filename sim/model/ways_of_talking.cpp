#include "sim/model/ways_of_talking.hpp"

#include "sim/model/conversation.hpp"

namespace dyad::model {
namespace {

// Strong enough that most moves are of the habit, and weak enough that the salesperson still slips
// now and then. What is refused is soon made less: closing needs the strongest one.
constexpr std::array listens{MoveHabit{Move::ask, 3}, MoveHabit{Move::observe, 2},
                             MoveHabit{Move::release, 2}};
constexpr std::array advises{MoveHabit{Move::ask, 1}, MoveHabit{Move::tailor, 3}};
constexpr std::array socialises{MoveHabit{Move::socialise, 3.5}};
constexpr std::array pitches{MoveHabit{Move::pitch, 3.5}};
constexpr std::array pushes{MoveHabit{Move::push, 3.5}};
constexpr std::array closes{MoveHabit{Move::close, 6}};

/// Listens until half of the needs are known, tailors and releases by turns, and asks for the order
/// once the customer is about to decide, or at the meeting's end.
Move take_each_step(const TalkView& view) {
  if (view.commitment >= deciding_commitment || view.turn == view.turns - 1) return Move::close;
  if (view.insight < 0.5F) return Move::ask;
  return view.turn % 2 == 0 ? Move::tailor : Move::release;
}

constexpr std::array all{
    WayOfTalking{"listener", listens},
    WayOfTalking{"adviser", advises},
    WayOfTalking{"coffee", socialises},
    WayOfTalking{"pitcher", pitches},
    WayOfTalking{"pusher", pushes},
    WayOfTalking{"closer", closes},
    WayOfTalking{"step_by_step", {}, take_each_step},
    own_choice,
};

}  // namespace

std::span<const WayOfTalking> ways_of_talking() { return all; }

const WayOfTalking* way_named(std::string_view name) {
  for (const WayOfTalking& way : all) {
    if (way.name == name) return &way;
  }
  return nullptr;
}

}  // namespace dyad::model
