// How a meeting ends (docs/odd.md, 3 and 4.6).
#include <bit>
#include <vector>

#include "sim/model/kernel/meeting.hpp"
#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

/// Keeps how every turn left things.
struct Witness {
  static constexpr bool records = true;
  std::vector<MeetingState<float, 1>> states;
  std::vector<float> moves, sold;

  void turn(int, const MeetingState<float, 1>& state, const Addressed<float>&,
            const Act<float>& act, const Outcomes<float>& outcomes, float) {
    states.push_back(state);
    moves.push_back(act.move);
    sold.push_back(outcomes.sold);
  }
};

/// Holds a meeting whose every turn makes the move at `path[turn]`.
Witness hold(MeetingFixture<1>& d, const std::vector<Move>& path, float ready) {
  Witness witness;
  const Rules rules = d.rules();
  d.context.traits.value_weight = 0;
  d.context.ready = ready;
  // One utility for all moves: the draw alone decides; the eighth of [0, 1) belongs to each move.
  const auto draws = [&](int turn) {
    const auto m = static_cast<float>(index_of(path[static_cast<std::size_t>(turn)]));
    return TurnDraws<float>{0, (m + 0.5F) / move_count, 0.5F};
  };
  hold_meeting(rules, d.context, d.state, draws, OwnChoice(), witness);
  return witness;
}

/// A meeting at which all moves are equally likely throughout.
MeetingFixture<1> even_handed(Integer max_turns) {
  auto d = meeting_fixture();
  d.p.run.max_turns = max_turns;
  d.p.choice.empathy = d.p.choice.insight = d.p.choice.readiness = 0;
  d.p.choice.push_disinhibition = d.p.choice.pitch_disinhibition = 0;
  return d;
}

std::vector<std::uint32_t> bits_of(MeetingState<float, 1> state) {
  std::vector<std::uint32_t> bits;
  MeetingState<float, 1>::zip(state, state, 1, [&](float& x, const float&) {
    bits.push_back(std::bit_cast<std::uint32_t>(x));
  });
  return bits;
}

const std::vector<Move> path{Move::ask,  Move::release, Move::close, Move::tailor,
                             Move::push, Move::close,   Move::ask,   Move::pitch};

}  // namespace

TEST_CASE("a meeting without a sale takes all its turns") {
  auto d = even_handed(8);
  const Witness witness = hold(d, path, 0.9999F);
  CHECK(witness.states.size() == 8);
  for (std::size_t turn = 0; turn < 8; ++turn) {
    CHECK(witness.moves[turn] == static_cast<float>(index_of(path[turn])));
  }
  CHECK(d.state.tally.sales == 0.0F);
  CHECK(bits_of(d.state) == bits_of(witness.states.back()));
}

TEST_CASE("a sale ends the meeting, and its turn counts in full") {
  auto d = even_handed(8);
  const Witness witness = hold(d, path, 0.0F);
  REQUIRE(witness.states.size() == 3);
  CHECK(witness.sold == std::vector<float>{0, 0, 1});
  CHECK(d.state.tally.sales == 1.0F);
  CHECK(d.state.tally.moves[index_of(Move::close)] == 1.0F);
  CHECK(bits_of(d.state) == bits_of(witness.states.back()));
}

TEST_CASE("nobody takes more turns than allowed") {
  for (const Integer turns : {1, 2, 5}) {
    auto d = even_handed(turns);
    CHECK(hold(d, path, 0.9999F).states.size() == static_cast<std::size_t>(turns));
  }
}

TEST_CASE("a no stays a no, however often the salesperson asks") {
  auto d = even_handed(8);
  d.context.fit = 4;  // more likely than not
  const Witness witness = hold(d, std::vector<Move>(8, Move::close), 0.9999F);
  CHECK(witness.sold == std::vector<float>(8, 0.0F));
  CHECK(d.state.tally.moves[index_of(Move::close)] == 8.0F);
}

TEST_CASE("a meeting without a sale is chased where the customer leads by more than the margin") {
  auto d = meeting_fixture();
  d.state.last_lead = 0.16F;
  CHECK(has_to_chase(d.rules(), d.state, false));
  CHECK_FALSE(has_to_chase(d.rules(), d.state, true));
  d.state.last_lead = 0.14F;
  CHECK_FALSE(has_to_chase(d.rules(), d.state, false));
  d.p.market.chase_lead = -0.5;
  CHECK(has_to_chase(d.rules(), d.state, false));
}
