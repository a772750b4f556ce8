#include "workshop/wasm/room_play.hpp"

#include <algorithm>

#include "sim/model/conversation_play.hpp"

namespace dyad::page {
namespace {

/// Notes how influence and power stand, turn by turn.
class Follower {
 public:
  static constexpr bool records = true;

  Follower(RoomCourse& course, int members)
      : course_(course), members_(static_cast<std::size_t>(members)) {}

  void meeting(int, int) {}
  template <class Context, class State>
  void before(const Context&, const State& state, const model::Addressed<float>&, model::Move, bool,
              int) {
    if (course_.influence.empty()) note(state);
  }
  template <int seats>
  void turn(int, const model::MeetingState<float, seats>& state, const model::Addressed<float>&,
            const model::Act<float>&, const model::Outcomes<float>&, float) {
    note(state);
  }

 private:
  template <class State>
  void note(const State& state) {
    float power = 0;
    for (std::size_t j = 0; j < members_; ++j) power += state.customers[j].power;
    course_.influence.push_back(state.relationship.influence);
    course_.power.push_back(power / static_cast<float>(members_));
  }

  RoomCourse& course_;
  std::size_t members_;
};

/// As far as the moves go; meetings before the last are held to their ends.
RoomCourse course_of(const model::Conversation& talk, const model::Luck& luck,
                     const model::MoveList& moves) {
  RoomCourse course;
  Follower follower(course, talk.setup().members);
  model::Population people = talk.people(luck);
  const int turns = talk.setup().turns, meetings = static_cast<int>(moves.size());
  for (int q = 0; q < meetings; ++q) {
    const int given = static_cast<int>(moves[static_cast<std::size_t>(q)].size());
    const int limit = q + 1 < meetings ? turns : std::min(given, turns);
    model::hold_conversation_meeting(talk, luck, q, limit, moves, people, follower);
  }
  return course;
}

/// Whether each turn that was held had a move of its own.
bool all_named(const std::vector<std::vector<model::Move>>& made, const model::MoveList& moves) {
  if (moves.size() < made.size()) return false;
  for (std::size_t q = 0; q < made.size(); ++q) {
    if (moves[q].size() < made[q].size()) return false;
    const auto end = moves[q].begin() + static_cast<std::ptrdiff_t>(made[q].size());
    if (std::any_of(moves[q].begin(), end, [](const auto& move) { return !move; })) return false;
  }
  return true;
}

}  // namespace

RoomPerson played(const model::Conversation& talk, std::int64_t seed, model::MoveList moves,
                  std::int64_t lucks) {
  RoomPerson person{std::move(moves), {}, false, {}, {}, {}};
  model::Luck luck{seed};
  person.course = course_of(talk, luck, person.moves);
  for (std::int64_t k = 0; k < lucks; ++k) {
    luck.replicate = static_cast<std::uint32_t>(k);
    model::ConversationOutcome outcome = talk.play(luck, person.moves);
    person.influence.push_back(outcome.influence);
    person.power.push_back(outcome.power);
    if (k == 0) person.end = std::move(outcome);
  }
  person.finished = all_named(person.end.moves, person.moves);
  return person;
}

}  // namespace dyad::page
