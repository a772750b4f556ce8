// Reward, and learning from it (docs/odd.md, 4.8).
#include "sim/model/kernel/meeting.hpp"
#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

/// The reward of a turn in which nothing happened but what `change` says.
template <class Change>
float reward_of(Change change) {
  auto d = meeting_fixture();
  Act<float> act{};
  act.engaged = 1;
  Outcomes<float> outcomes{};
  outcomes.influence_before = d.state.relationship.influence;
  change(d, act, outcomes);
  return reward(d.rules(), d.context, d.state, address(d.context, d.state, 0.0F), act, outcomes);
}

using D = MeetingFixture<1>&;
using A = Act<float>&;
using O = Outcomes<float>&;

}  // namespace

TEST_CASE("an engaged customer without closeness, news, or outcome rewards nothing") {
  CHECK(reward_of([](D, A, O) {}) == near(0));
}

TEST_CASE("new insight rewards by novelty") {
  CHECK(reward_of([](D d, A, O o) {
          d.context.traits.novelty_weight = 1.35F;
          o.insight_gain = 0.02F;
        }) == near(0.27));  // 10 * 1.35 * 0.02
}

TEST_CASE("closeness rewards by approval, more with trust, and only from an engaged customer") {
  const auto close_to = [](float engaged) {
    return [engaged](D d, A a, O) {
      d.context.traits.approval_weight = 0.5F;
      d.state.customers[0].trust = 0.7F;
      a.close = 0.8F;
      a.engaged = engaged;
    };
  };
  CHECK(reward_of(close_to(1)) == near(0.328));  // 0.5 * 0.8 (0.4 + 0.6 * 0.7)
  CHECK(reward_of(close_to(0)) == near(-0.1));   // cold
}

TEST_CASE("influence rewards by its change, gained or lost") {
  CHECK(reward_of([](D d, A, O) { d.state.relationship.influence = 0.47F; }) == near(0.07));
  CHECK(reward_of([](D d, A, O) { d.state.relationship.influence = 0.31F; }) == near(-0.09));
}

TEST_CASE("a sale rewards, a refusal and a cold customer cost") {
  CHECK(reward_of([](D, A, O o) { o.sold = 1; }) == near(2));
  CHECK(reward_of([](D, A, O o) { o.refused = 1; }) == near(-1));
  CHECK(reward_of([](D, A a, O) { a.engaged = 0; }) == near(-0.1));
}

TEST_CASE("every reward has its own configured weight") {
  CHECK(reward_of([](D d, A a, O o) {
          d.p.learning.influence = 3, d.p.learning.sale = 5, d.p.learning.rejection = 7;
          d.p.learning.coldness = 11;
          d.state.relationship.influence = 0.5F;
          o.sold = 1, o.refused = 1, a.engaged = 0;
        }) == near(3 * 0.1 + 5 - 7 - 11));
}

TEST_CASE("only the move that was made is learned about and counted") {
  auto d = meeting_fixture();
  d.state.salesperson.learned.fill(0.2F);
  Act<float> act{};
  act.move = static_cast<float>(index_of(Move::tailor));
  learn(d.context, d.state, act, 1.2F);
  for (std::size_t m = 0; m < move_count; ++m) {
    const bool made = m == index_of(Move::tailor);
    CHECK(d.state.salesperson.learned[m] == near(made ? 0.25 : 0.2));  // 0.2 + 0.05 (1.2 - 0.2)
    CHECK(d.state.tally.moves[m] == (made ? 1.0F : 0.0F));
  }
}

TEST_CASE("learned values know no bounds") {
  auto d = meeting_fixture();
  d.context.traits.learning_rate = 1;
  Act<float> act{};
  learn(d.context, d.state, act, 12.5F);
  CHECK(d.state.salesperson.learned[0] == 12.5F);
  learn(d.context, d.state, act, -3.5F);
  CHECK(d.state.salesperson.learned[0] == -3.5F);
}

TEST_CASE("the reward of a sale sees the turn's whole change of influence and trust after it") {
  auto d = meeting_fixture();
  d.p.moves[index_of(Move::close)] = {
      .listen = 1, .self = 0, .close = 0.4, .content = 0, .press = 0, .yield = 0, .habit = 0};
  d.context.setting.fixed_utility[index_of(Move::close)] = 1000;
  NoRecorder nobody;
  take_turn(d.rules(), d.context, d.state, TurnDraws<float>{0, 0.5F, 0}, 1, OwnChoice(), nobody);
  REQUIRE(d.state.tally.sales == 1.0F);
  // As in "asking an engaged customer ..." but for the closeness, 0.4, which fits: dN 0.0672 before
  // the sale uses a quarter of N, dS 0.072, T = 0.3 + 0.08 (0.3 + 0.6 * 0.4) 0.7 = 0.33024:
  // 10 * 0.9 * 0.0672 + 0.4 * 0.4 (0.4 + 0.6 * 0.33024) + 0.072 + 2
  CHECK(d.state.relationship.insight == near(0.2754));
  CHECK(d.state.customers[0].trust == near(0.33024));
  CHECK(d.state.salesperson.learned[index_of(Move::close)] == near(0.05 * 2.77250304));
}
