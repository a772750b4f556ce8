// What each move would do now (sim/model/debrief.hpp): against many lucks, and against what
// happened.
#include <cmath>

#include "sim/model/debrief.hpp"
#include "tests/model/talks.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

const MoveList some_moves{{Move::ask, Move::ask, Move::tailor, Move::ask, Move::release,
                           Move::close, Move::tailor, Move::release}};

TalkTurn last_turn(const Conversation& talk, Luck luck, const MoveList& moves) {
  return turns_of(debrief(talk, luck, moves, Until::moves_end)).back();
}

}  // namespace

TEST_CASE("the chance of engagement is that of the turn to come") {
  Dice dice(1);
  for (int i = 0; i < 300; ++i) {
    const ConversationSetup setup = random_setup(dice);
    const Conversation talk(defaults(), setup);
    MoveList moves = random_moves(dice, setup);
    const Debrief told = debrief(talk, {i}, moves, Until::moves_end);
    if (!told.next) continue;
    moves.resize(static_cast<std::size_t>(told.next->meeting) + 1);
    auto& here = moves.back();
    here.resize(static_cast<std::size_t>(told.next->turn));
    here.emplace_back(Move::observe);
    const TalkTurn then = last_turn(talk, {i}, moves);
    CHECK(then.meeting == told.next->meeting);
    CHECK(then.turn == told.next->turn);
    CHECK(then.member == told.next->member);
    CHECK(then.stage == told.next->stage);
    CHECK(then.engagement.chance == told.next->prospects[index_of(Move::observe)].engaged);
  }
}

/// What the same eight turns and then one move bring under many lucks, among those lucks whose
/// first eight turns went alike; there is nothing else to average over than what a prospect leaves
/// open.
TEST_CASE("prospects are the means over what is not known yet") {
  const Conversation talk(defaults(), {&customer_cards[0], 1, 1, 20});
  for (const Move move : {Move::ask, Move::pitch, Move::close}) {
    double expected_sold = 0, expected_influence = 0, expected_power = 0, expected_engaged = 0;
    double sold = 0, influence = 0, power = 0, engaged = 0, n = 0;
    for (std::uint32_t k = 0; k < 6000; ++k) {
      const Luck luck{9, k};
      const Debrief told = debrief(talk, luck, some_moves, Until::moves_end);
      if (!told.next) continue;
      const TalkState& before = told.meetings.back().turns.back().after;
      MoveList moves = some_moves;
      moves.back().emplace_back(move);
      const TalkTurn turn = last_turn(talk, luck, moves);
      const Prospect& prospect = told.next->prospects[index_of(move)];
      expected_engaged += prospect.engaged, engaged += turn.engaged ? 1 : 0;
      expected_sold += prospect.sold, sold += turn.sold ? 1 : 0;
      expected_influence += prospect.influence;
      influence += static_cast<double>(turn.after.influence) - before.influence;
      expected_power += prospect.power;
      power += static_cast<double>(turn.after.customers[0].power) - before.customers[0].power;
      ++n;
    }
    CAPTURE(move_names[index_of(move)], n, expected_sold / n, sold / n);
    REQUIRE(n > 4000);
    // Four standard errors of a share at most, and of changes whose SD is below 0.05.
    CHECK(std::abs(expected_engaged - engaged) / n < 4 * 0.5 / std::sqrt(n));
    CHECK(std::abs(expected_sold - sold) / n < 4 * 0.5 / std::sqrt(n));
    CHECK(std::abs(expected_influence - influence) / n < 4 * 0.05 / std::sqrt(n));
    CHECK(std::abs(expected_power - power) / n < 4 * 0.05 / std::sqrt(n));
    if (move != Move::close) CHECK(expected_sold == 0);
  }
}

TEST_CASE("who has just refused does not buy a moment later for nothing") {
  const Conversation talk(defaults(), {&customer_cards[0], 1, 1, 20});
  for (int seed = 0; seed < 50; ++seed) {
    const Debrief told = debrief(talk, {seed}, {{Move::ask, Move::close}}, Until::moves_end);
    if (!told.next) continue;  // sold
    CHECK(told.next->prospects[index_of(Move::close)].sold < 0.02);
  }
}

TEST_CASE("what comes next: the first turn, the next meeting, and nothing when all is over") {
  const ConversationSetup setup{&customer_cards[1], 2, 2, 3};
  const Conversation talk(defaults(), setup);
  const auto next = [&](const MoveList& moves) {
    return debrief(talk, {4}, moves, Until::moves_end).next;
  };
  CHECK(next({})->turn == 0);
  CHECK(next({})->stage == Stage::opening);
  const std::vector<std::optional<Move>> three{Move::ask, Move::ask, Move::ask};
  CHECK(next({three})->meeting == 1);
  CHECK(next({three})->turn == 0);
  CHECK(next({three, {Move::ask}})->turn == 1);
  CHECK_FALSE(next({three, three}).has_value());
  const Debrief told = debrief(talk, {4}, {three}, Until::moves_end);
  REQUIRE(told.meetings.size() == 2);
  CHECK(told.meetings[0].end.has_value());
  CHECK(told.meetings[1].turns.empty());
  CHECK(told.meetings[1].before.insight < told.meetings[0].turns.back().after.insight);
}
