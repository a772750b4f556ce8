// The first impression: one chance only (docs/odd.md, 4.5).
#include "sim/model/kernel/meeting.hpp"
#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

/// A meeting at the start of the first meeting of a relationship.
MeetingFixture<1> stranger() {
  auto d = meeting_fixture();
  d.context.first_meeting = 1;
  d.context.ready = 0.999F;
  d.state.relationship = {
      .influence = 0.3F, .insight = 0, .commitment = 0, .common_ground = 1, .ceiling = 1};
  return d;
}

/// The ceiling after `move` was made in turn `turn`.
float ceiling_after(MeetingFixture<1> d, Move move, int turn = 0) {
  d.context.setting.fixed_utility[index_of(move)] = 1000;
  NoRecorder nobody;
  take_turn(d.rules(), d.context, d.state, TurnDraws<float>{0, 0.5F, 0.5F}, turn, OwnChoice(),
            nobody);
  return d.state.relationship.ceiling;
}

}  // namespace

TEST_CASE("opening about oneself lowers the ceiling of influence") {
  CHECK(ceiling_after(stranger(), Move::pitch) == near(0.5));   // self' 1.15 counts as 1
  CHECK(ceiling_after(stranger(), Move::push) == near(0.7));    // 1 - 0.5 * 0.6
  CHECK(ceiling_after(stranger(), Move::tailor) == near(0.7));  // 0.1 + 0.5: nothing is known yet
}

TEST_CASE("opening about the customer leaves the ceiling where it is") {
  for (const Move move : {Move::ask, Move::observe, Move::release, Move::socialise, Move::close}) {
    CHECK(ceiling_after(stranger(), move) == 1.0F);
  }
}

TEST_CASE("the threshold itself counts as being about oneself") {
  auto d = stranger();
  d.p.moves[index_of(Move::ask)].self = 0.5;
  CHECK(ceiling_after(d, Move::ask) == 0.75F);
  d.p.moves[index_of(Move::ask)].self = 0.4999;
  CHECK(ceiling_after(d, Move::ask) == 1.0F);
  d.p.influence.opening_threshold = 0.25;
  CHECK(ceiling_after(d, Move::ask) < 1.0F);
}

TEST_CASE("no later turn and no later meeting can set the ceiling") {
  for (int turn = 1; turn < 20; ++turn) CHECK(ceiling_after(stranger(), Move::pitch, turn) == 1.0F);
  auto known = stranger();
  known.context.first_meeting = 0;
  CHECK(ceiling_after(known, Move::pitch) == 1.0F);
}

TEST_CASE("without a scar the first impression costs nothing") {
  auto d = stranger();
  d.p.influence.opening_scar = 0;
  CHECK(ceiling_after(d, Move::pitch) == 1.0F);
}

TEST_CASE("influence moves towards the new ceiling in the same turn") {
  auto d = stranger();
  d.p.moves[index_of(Move::ask)].self = 0.6;
  d.context.setting.fixed_utility[index_of(Move::ask)] = 1000;
  NoRecorder nobody;
  // Engaged at u = 0. S 0.3, E 0.6, C 0.5, F = 0.7:
  // 0.3 + 0.2 (1 * 0.6) (0.7 - 0.3) - 0.1 * 0.6 (0.4 + 0.6 * 0.5) 0.3 = 0.3354
  take_turn(d.rules(), d.context, d.state, TurnDraws<float>{0, 0.5F, 0}, 0, OwnChoice(), nobody);
  CHECK(d.state.relationship.ceiling == near(0.7));
  CHECK(d.state.relationship.influence == near(0.3354));
}
