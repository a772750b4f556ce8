// How the customer receives a move, and whether he or she engages (docs/odd.md, 4.4).
#include <cmath>

#include "sim/model/kernel/choice.hpp"
#include "sim/model/kernel/engagement.hpp"
#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

Act<float> received(const MeetingFixture<1>& d, Move move, float u = 0.5F) {
  return engage(d.rules(), d.context, d.state, address(d.context, d.state, 0.0F),
                static_cast<float>(index_of(move)), u);
}

/// How often the customer engages, over an even grid of draws.
double frequency(const MeetingFixture<1>& d, Move move) {
  constexpr int grid = 1 << 14;
  const Rules rules = d.rules();
  const auto customer = address(d.context, d.state, 0.0F);
  double count = 0;
  for (int k = 0; k < grid; ++k) {
    const float u = (static_cast<float>(k) + 0.5F) / grid;
    count += static_cast<double>(
        engage(rules, d.context, d.state, customer, static_cast<float>(index_of(move)), u).engaged);
  }
  return count / grid;
}

auto about(double logit) { return Approx(1 / (1 + std::exp(-logit))).margin(1.01 / (1 << 14)); }

}  // namespace

TEST_CASE("a move is received with the attributes of its row in the table") {
  const Act<float> observe = received(meeting_fixture(), Move::observe);
  CHECK(observe.move == 1.0F);
  CHECK(observe.listen == 0.7F);
  CHECK(observe.close == 0.1F);
  CHECK(observe.press == 0.0F);
  CHECK(observe.yield == 0.2F);
  const Act<float> push = received(meeting_fixture(), Move::push);
  CHECK(push.listen == 0.0F);
  CHECK(push.press == 1.0F);
}

TEST_CASE("content without insight into the need is a pitch") {
  auto d = meeting_fixture();  // N = 0.3
  CHECK(received(d, Move::ask).self == near(0));
  CHECK(received(d, Move::tailor).self == near(0.45));   // 0.1 + 0.5 * 1.0 * 0.7
  CHECK(received(d, Move::pitch).self == near(1.105));   // 1.0 + 0.5 * 0.3 * 0.7
  CHECK(received(d, Move::observe).self == near(0.07));  // 0.0 + 0.5 * 0.2 * 0.7
  d.state.relationship.insight = 1;
  CHECK(received(d, Move::tailor).self == near(0.1));
}

TEST_CASE("insight reaches the customer through content and knowledge") {
  auto d = meeting_fixture();  // N = 0.3, knowledge 0.5
  CHECK(received(d, Move::tailor).insight == near(0.15));
  CHECK(received(d, Move::pitch).insight == near(0.045));
  CHECK(received(d, Move::ask).insight == near(0));
  d.context.setting.knowledge = 0;
  CHECK(received(d, Move::tailor).insight == near(0));
}

TEST_CASE("closeness fits as far as it meets the need") {
  auto d = meeting_fixture();                             // n = 0.4
  CHECK(received(d, Move::ask).fit == near(0.12));        // 0.2 (1 - 2 * 0.2)
  CHECK(received(d, Move::socialise).fit == near(-0.2));  // 1 (1 - 2 * 0.6)
  CHECK(received(d, Move::push).fit == near(0));          // no closeness offered
  d.context.customers[0].closeness_need = 0.9F;
  CHECK(received(d, Move::socialise).fit == near(0.8));  // 1 (1 - 2 * 0.1)
  CHECK(received(d, Move::observe).fit == near(-0.06));  // 0.1 (1 - 2 * 0.8)
}

TEST_CASE("the customer engages for the reasons of the logistic function") {
  const auto d =
      meeting_fixture();  // E 0.6, T 0.3, Ec 0.5, C 0.5, N 0.3, knowledge 0.5, will 0.5, n 0.4
  // intercept + trust + customer's empathy: -0.9 + 1.2 * 0.3 + 1.2 * 0.5 = 0.06
  CHECK(frequency(d, Move::ask) == about(0.06 + 2 * 0.6 + 0.12));
  CHECK(frequency(d, Move::socialise) == about(0.06 + 2 * 0.2 * 0.6 - 0.2 - 1.4 * 0.2 * 1.0));
  CHECK(frequency(d, Move::tailor) ==
        about(0.06 + 2 * 0.2 * 0.6 + 1.5 * 0.15 - 1.8 * 0.1 * 1.0 - 1.4 * 0.45 * 1.0));
  CHECK(frequency(d, Move::push) == about(0.06 - 1.8 * 1.0 * 1.0 - 1.4 * 0.6 * 1.0));
  CHECK(frequency(d, Move::pitch) ==
        about(0.06 + 1.5 * 0.045 - 1.8 * 0.2 * 1.0 - 1.4 * 1.105 * 1.0));
}

TEST_CASE("a will of one's own resists pressure, and power resists talk about oneself") {
  auto d = meeting_fixture();
  d.context.customers[0].will = 1;  // 0.5 + 1 = 1.5 instead of 1
  CHECK(frequency(d, Move::push) == about(0.06 - 1.8 * 1.5 - 1.4 * 0.6));
  CHECK(frequency(d, Move::ask) == about(0.06 + 1.2 + 0.12));
  d.context.customers[0].will = 0.5F;
  d.state.customers[0].power = 0.9F;  // 0.5 + 0.9 = 1.4 instead of 1
  CHECK(frequency(d, Move::push) == about(0.06 - 1.8 - 1.4 * 0.6 * 1.4));
}

TEST_CASE("every attribute of a move can be configured") {
  auto d = meeting_fixture();
  d.p.moves[index_of(Move::close)] = {.listen = 0.3,
                                      .self = 0.4,
                                      .close = 0.5,
                                      .content = 0.6,
                                      .press = 0.7,
                                      .yield = 0.8,
                                      .habit = 0};
  const Act<float> act = received(d, Move::close);
  CHECK(act.listen == 0.3F);
  CHECK(act.self == near(0.4 + 0.5 * 0.6 * 0.7));
  CHECK(act.close == 0.5F);
  CHECK(act.insight == near(0.6 * 0.3 * 0.5));
  CHECK(act.press == 0.7F);
  CHECK(act.yield == 0.8F);
}
