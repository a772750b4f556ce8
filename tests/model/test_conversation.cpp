// One relationship with imposed moves (sim/model/conversation.hpp). That it is what a whole company
// lives through is in tests/engine/test_conversation.cpp.
#include "sim/model/conversation.hpp"
#include "tests/model/talks.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

std::vector<float> numbers_of(const TalkState& state) {
  std::vector<float> numbers{state.influence,     state.insight,      state.commitment,
                             state.common_ground, state.ceiling,      state.demand,
                             state.empathy,       state.intoxication, state.expected_influence};
  for (const auto& each : state.customers) {
    for (const float x : {each.power, each.trust, each.empathy, each.intoxication}) {
      numbers.push_back(x);
    }
  }
  return numbers;
}

bool same(const TalkTurn& a, const TalkTurn& b) {
  return a.meeting == b.meeting && a.turn == b.turn && a.member == b.member && a.move == b.move &&
         a.engaged == b.engaged && a.sold == b.sold && a.reward == b.reward &&
         numbers_of(a.after) == numbers_of(b.after);
}

}  // namespace

TEST_CASE("the cards are known by their names") {
  CHECK(card_named("reserved") == &customer_cards[1]);
  CHECK(card_named("nobody") == nullptr);
}

TEST_CASE("moves that are imposed are made, and nothing else is") {
  Dice dice(1);
  for (int i = 0; i < 200; ++i) {
    const ConversationSetup setup = random_setup(dice);
    const MoveList moves = random_moves(dice, setup);
    const Conversation talk(defaults(), setup);
    for (const TalkTurn& turn : turns_of(debrief(talk, {i}, moves, Until::all_over))) {
      const auto q = static_cast<std::size_t>(turn.meeting),
                 t = static_cast<std::size_t>(turn.turn);
      const bool named = q < moves.size() && t < moves[q].size() && moves[q][t].has_value();
      REQUIRE(turn.imposed == named);
      if (named) REQUIRE(turn.move == *moves[q][t]);
    }
  }
}

TEST_CASE("what has been played stays as it was when moves are added") {
  Dice dice(2);
  for (int i = 0; i < 200; ++i) {
    const ConversationSetup setup = random_setup(dice);
    const Conversation talk(defaults(), setup);
    const MoveList moves = random_moves(dice, setup);
    MoveList more = moves;
    if (more.empty()) more.emplace_back();
    more.back().emplace_back(Move::push);
    more.emplace_back(std::vector<std::optional<Move>>{Move::ask, Move::ask});
    const auto before = turns_of(debrief(talk, {i}, moves, Until::moves_end));
    const auto after = turns_of(debrief(talk, {i}, more, Until::moves_end));
    REQUIRE(after.size() >= before.size());
    for (std::size_t k = 0; k < before.size(); ++k) REQUIRE(same(before[k], after[k]));
  }
}

TEST_CASE("playing without notes comes to the same end") {
  Dice dice(3);
  for (int i = 0; i < 200; ++i) {
    const ConversationSetup setup = random_setup(dice);
    const auto ways = ways_of_talking();
    const Conversation talk(
        defaults(), setup,
        ways[static_cast<std::size_t>(dice.below(static_cast<int>(ways.size())))]);
    const MoveList moves = random_moves(dice, setup);
    const Luck luck{i, static_cast<std::uint32_t>(dice.below(4))};
    const ConversationOutcome outcome = talk.play(luck, moves);
    const Debrief told = debrief(talk, luck, moves, Until::all_over);
    REQUIRE_FALSE(told.next.has_value());
    REQUIRE(outcome.moves.size() == told.meetings.size());
    bool ordered = false;
    for (std::size_t q = 0; q < told.meetings.size(); ++q) {
      ordered = ordered || told.meetings[q].end == End::order;
      REQUIRE(outcome.moves[q].size() == told.meetings[q].turns.size());
    }
    CHECK(outcome.end == (ordered ? End::order : told.meetings.back().end));
    CHECK(outcome.influence == turns_of(told).back().after.influence);
    CHECK(outcome.empathy == turns_of(told).back().after.empathy);
  }
}

TEST_CASE("every luck is another, and each the same whenever it is played") {
  const Conversation talk(defaults(), {&customer_cards[0], 1, 4, 20});
  const auto influence = [&](Luck luck) { return talk.play(luck, {}).influence; };
  CHECK(influence({5, 1}) == influence({5, 1}));
  CHECK(influence({5, 1}) != influence({5, 2}));
  CHECK(influence({5, 1}) != influence({6, 1}));
}

TEST_CASE("a way of talking shows in the moves") {
  const auto share = [&](std::string_view name, Move move) {
    const Conversation talk(defaults(), {&customer_cards[1], 1, 4, 20}, *way_named(name));
    double made = 0, all = 0;
    for (std::uint32_t k = 0; k < 100; ++k) {
      for (const auto& meeting : talk.play({1, k}, {}).moves) {
        for (const Move each : meeting) made += each == move ? 1 : 0, all += 1;
      }
    }
    return made / all;
  };
  CHECK(share("pitcher", Move::pitch) > 0.6);
  CHECK(share("pusher", Move::push) > 0.6);
  CHECK(share("closer", Move::close) > 0.6);
  CHECK(share("coffee", Move::socialise) > 0.6);
  CHECK(share("adviser", Move::tailor) > 0.5);
  CHECK(share("listener", Move::ask) > 0.4);
  CHECK(way_named("loudmouth") == nullptr);
}
