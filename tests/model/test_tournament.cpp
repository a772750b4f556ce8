// Pattern 17 (docs/odd.md, 7) among bots: who takes the steps before asking sells most.
#include "sim/model/conversation.hpp"
#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using dyad::test::defaults;

namespace {

constexpr std::uint32_t lucks = 1000;  // with each of the three customers

constexpr WayOfTalking always_pitch{"", {}, [](const TalkView&) { return Move::pitch; }};
constexpr WayOfTalking always_push{"", {}, [](const TalkView&) { return Move::push; }};
constexpr WayOfTalking always_close{"", {}, [](const TalkView&) { return Move::close; }};
constexpr WayOfTalking three_questions{
    "", {}, [](const TalkView& view) { return view.turn < 3 ? Move::ask : Move::close; }};

/// Conversations that have led to an order by the end of so many meetings.
int orders(const WayOfTalking& way, int meetings) {
  int count = 0;
  for (const CustomerCard& card : customer_cards) {
    const Conversation talk(defaults(), {&card, 1, meetings, 20}, way);
    for (std::uint32_t k = 0; k < lucks; ++k) {
      count += talk.play({17, k}, {}).end == End::order ? 1 : 0;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("in a tournament of bots, step by step sells most, and closing only less than half") {
  const int meetings = GENERATE(1, 4);
  const int best = orders(*way_named("step_by_step"), meetings);
  CAPTURE(meetings, best);
  for (const WayOfTalking& other :
       {own_choice, always_pitch, always_push, always_close, three_questions}) {
    CHECK(orders(other, meetings) < best);
  }
  CHECK(2 * orders(always_close, meetings) < best);
}
