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
  std::vector<Scene<float, 1>> scenes;
  std::vector<float> moves, sold;

  void turn(int, const Scene<float, 1>& scene, const Addressed<float>&, const Act<float>& act,
            const Outcomes<float>& outcomes, float) {
    scenes.push_back(scene);
    moves.push_back(act.move);
    sold.push_back(outcomes.sold);
  }
};

/// Holds a meeting whose every turn makes the move at `path[turn]`.
Witness hold(Desk<1>& d, const std::vector<Move>& path, float sale_draw) {
  Witness witness;
  const Rules rules = d.rules();
  d.table.traits.value_weight = 0;
  // One utility for all moves: the draw alone decides; the eighth of [0, 1) belongs to each move.
  const auto draws = [&](int turn) {
    const auto m = static_cast<float>(index_of(path[static_cast<std::size_t>(turn)]));
    return TurnDraws<float>{0, (m + 0.5F) / move_count, 0.5F, sale_draw};
  };
  hold_meeting(rules, d.table, d.scene, draws, witness);
  return witness;
}

/// A desk at which all moves are equally likely throughout.
Desk<1> even_handed(Integer max_turns) {
  auto d = desk();
  d.p.run.max_turns = max_turns;
  d.p.choice.empathy = d.p.choice.insight = d.p.choice.readiness = 0;
  d.p.choice.push_disinhibition = d.p.choice.pitch_disinhibition = 0;
  return d;
}

std::vector<std::uint32_t> bits_of(Scene<float, 1> scene) {
  std::vector<std::uint32_t> bits;
  Scene<float, 1>::zip(scene, scene, 1, [&](float& x, const float&) {
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
  CHECK(witness.scenes.size() == 8);
  for (std::size_t turn = 0; turn < 8; ++turn) {
    CHECK(witness.moves[turn] == static_cast<float>(index_of(path[turn])));
  }
  CHECK(d.scene.tally.sales == 0.0F);
  CHECK(bits_of(d.scene) == bits_of(witness.scenes.back()));
}

TEST_CASE("a sale ends the meeting, and its turn counts in full") {
  auto d = even_handed(8);
  const Witness witness = hold(d, path, 0.0F);
  REQUIRE(witness.scenes.size() == 3);
  CHECK(witness.sold == std::vector<float>{0, 0, 1});
  CHECK(d.scene.tally.sales == 1.0F);
  CHECK(d.scene.tally.moves[index_of(Move::close)] == 1.0F);
  CHECK(bits_of(d.scene) == bits_of(witness.scenes.back()));
}

TEST_CASE("nobody takes more turns than allowed") {
  for (const Integer turns : {1, 2, 5}) {
    auto d = even_handed(turns);
    CHECK(hold(d, path, 0.9999F).scenes.size() == static_cast<std::size_t>(turns));
  }
}
