// Why a conversation went as it did (sim/model/debrief.hpp): every number against the kernel's.
#include <algorithm>
#include <cmath>

#include "sim/model/debrief.hpp"
#include "sim/model/kernel/numbers.hpp"
#include "tests/model/talks.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

double sum(const std::vector<Term>& terms) {
  double all = 0;
  for (const Term& term : terms) all += term.value;
  return all;
}

void adds_up(const Equation& equation) {
  REQUIRE(sum(equation.terms) == Approx(equation.score).margin(5e-6));
  REQUIRE(equation.chance == Approx(1 / (1 + std::exp(-equation.score))).margin(1e-6));
}

/// Calls f(turn, the state before it) for every turn of many random conversations, with numbers of
/// the model that are random, too.
template <class F>
void each_turn(std::uint32_t seed, F f) {
  Dice dice(seed);
  for (int i = 0; i < 1000; ++i) {
    Parameters p = defaults();
    if (i % 2 == 1) shake(dice, p);
    const ConversationSetup setup = random_setup(dice);
    const Conversation talk(p, setup);
    const Debrief told = debrief(talk, {i}, random_moves(dice, setup), Until::all_over);
    for (const TalkMeeting& meeting : told.meetings) {
      const TalkState* before = &meeting.before;
      for (const TalkTurn& turn : meeting.turns) {
        f(turn, *before, p);
        before = &turn.after;
      }
    }
  }
}

}  // namespace

TEST_CASE("the terms of engagement and of the order add up to what decided") {
  int asked = 0, turns = 0;
  each_turn(1, [&](const TalkTurn& turn, const TalkState&, const Parameters&) {
    ++turns;
    adds_up(turn.engagement);
    REQUIRE(turn.engaged ==
            happens(turn.engagement_draw, static_cast<float>(turn.engagement.score)));
    REQUIRE(turn.sale.has_value() == (turn.move == Move::close));
    REQUIRE((turn.sold || turn.refused) == turn.sale.has_value());
    REQUIRE(turn.discount.has_value() == turn.sold);
    if (!turn.sale) return;
    ++asked;
    adds_up(*turn.sale);
    REQUIRE(turn.sold == happens(turn.readiness_draw, static_cast<float>(turn.sale->score)));
  });
  REQUIRE(asked > 1000);
  REQUIRE(turns > 8000);
}

TEST_CASE("the changes of S and C add up to what changed") {
  each_turn(2, [&](const TalkTurn& turn, const TalkState& before, const Parameters&) {
    const auto member = static_cast<std::size_t>(turn.member);
    const double influence = static_cast<double>(turn.after.influence) - before.influence;
    const double power =
        static_cast<double>(turn.after.customers[member].power) - before.customers[member].power;
    REQUIRE(sum(turn.influence_change) == Approx(influence).margin(1e-6));
    REQUIRE(sum(turn.power_change) == Approx(power).margin(1e-6));
  });
}

TEST_CASE("each part of a move has the sign that the model gives it") {
  each_turn(3, [&](const TalkTurn& turn, const TalkState& before, const Parameters&) {
    // Above the ceiling even what is good lets influence fall towards it.
    if (before.influence > std::min(before.ceiling, turn.after.ceiling)) return;
    for (const Term& term : turn.influence_change) {
      if (term.name == "limit") continue;
      const bool raises =
          term.name == "listening" || term.name == "content" || term.name == "letting_go";
      REQUIRE((raises ? term.value > 0 : term.value < 0));
      if (raises) REQUIRE(turn.engaged);
      if (term.name == "refusal") REQUIRE(turn.refused);
    }
  });
}

TEST_CASE("stages and reactions are those of their definitions") {
  each_turn(4, [&](const TalkTurn& turn, const TalkState& before, const Parameters& p) {
    const bool deciding = before.commitment >= 0.35F;
    const bool opening = !deciding && turn.meeting == 0 && turn.turn < 3;
    REQUIRE(turn.stage == (deciding  ? Stage::deciding
                           : opening ? Stage::opening
                                     : Stage::exploring));
    const float lead =
        turn.after.customers[static_cast<std::size_t>(turn.member)].power - turn.after.influence;
    switch (turn.reaction) {
      case Reaction::committing:
        REQUIRE((turn.sold || (turn.engaged && !turn.refused && turn.after.commitment >= 0.35F)));
        break;
      case Reaction::engaged:
        REQUIRE((turn.engaged && !turn.refused && turn.after.commitment < 0.35F));
        break;
      case Reaction::bargaining:
        REQUIRE((!turn.sold && (turn.refused || !turn.engaged)));
        REQUIRE(lead > static_cast<float>(p.market.chase_lead));
        break;
      case Reaction::cool:
        REQUIRE((!turn.sold && (turn.refused || !turn.engaged)));
        REQUIRE(lead <= static_cast<float>(p.market.chase_lead));
        break;
    }
  });
}
