// Whose turn comes next, as the model plays it.
#include <catch2/catch.hpp>

#include "sim/io/config/config.hpp"
#include "sim/model/debrief.hpp"
#include "tests/room/fixtures.hpp"

using namespace dyad;
using namespace dyad::test;

TEST_CASE("a move stands where it was put") {
  std::string moves;
  moves = with_move(moves, {0, 0}, Move::ask);
  moves = with_move(moves, {0, 1}, Move::push);
  moves = with_move(moves, {2, 0}, Move::close);
  CHECK(moves == "au..c");
  CHECK(move_at(moves, {0, 1}) == Move::push);
  CHECK(move_at(moves, {2, 0}) == Move::close);
  CHECK_FALSE(move_at(moves, {0, 2}));
  CHECK_FALSE(move_at(moves, {1, 0}));
  CHECK_FALSE(move_at(moves, {3, 0}));
  CHECK_FALSE(move_at("", {0, 0}));
}

TEST_CASE("every move has a letter of its own, that of the page's links") {
  std::string letters;
  for (const auto& info : model::move_info) letters += letter_of(info.move);
  CHECK(letters == "aotrspuc");
}

TEST_CASE("the next turn is the debriefing's, from the first word to the last, in every scenario") {
  std::uint32_t state = 7;
  for (const Scenario& scenario : scenarios()) {
    const Talk talk(scenario);
    const model::Conversation told(
        io::parse_configuration("[run]\nseed = " + std::to_string(scenario.seed), "s", {}, {})
            .parameters,
        scenario.setup);
    for (int repetition = 0; repetition < 20; ++repetition) {
      std::string moves;
      model::MoveList list;
      int turns = 0;
      while (const auto next = talk.next(moves)) {
        const auto other = debrief(told, {scenario.seed}, list, model::Until::moves_end).next;
        REQUIRE(other);
        REQUIRE(next->meeting == other->meeting);
        REQUIRE(next->turn == other->turn);
        state = state * 1664525 + 1013904223;
        const auto move = static_cast<Move>(state >> 29U);
        moves = with_move(moves, *next, move);
        list.resize(static_cast<std::size_t>(next->meeting) + 1);
        list.back().emplace_back(move);
        ++turns;
      }
      CHECK_FALSE(debrief(told, {scenario.seed}, list, model::Until::moves_end).next);
      CHECK(turns >= scenario.setup.meetings);
      CHECK(turns <= scenario.setup.meetings * scenario.setup.turns);
    }
  }
}
