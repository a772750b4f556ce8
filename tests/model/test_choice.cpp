// Which move the salesperson makes (docs/odd.md, 4.3).
#include <cmath>

#include "sim/model/kernel/choosers.hpp"
#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

using Utilities = std::array<float, move_count>;

Utilities utilities_at(const MeetingFixture<1>& d) {
  return utilities(d.rules(), d.context, d.state, address(d.context, d.state, 0.0F));
}

float utility_of(const MeetingFixture<1>& d, Move move) { return utilities_at(d)[index_of(move)]; }

/// A meeting at which every utility is 0.
MeetingFixture<1> indifferent() {
  auto d = meeting_fixture();
  d.state.salesperson.empathy = 0.5F;
  d.state.salesperson.intoxication = 0;
  d.state.relationship.insight = 0.5F;
  d.state.relationship.commitment = 0.5F;
  return d;
}

float chosen(const MeetingFixture<1>& d, float u, int turn) {
  return choose_move(d.rules(), d.context, d.state, address(d.context, d.state, 0.0F), u, turn);
}

float fear(float anxiety, float coached, float technique) {
  return fear_of_asking(meeting_fixture().rules().choice, anxiety, coached, technique);
}

constexpr auto ask = static_cast<float>(index_of(Move::ask));
constexpr auto push = static_cast<float>(index_of(Move::push));

}  // namespace

TEST_CASE("nothing speaks for any move at the middle of everything") {
  for (const float utility : utilities_at(indifferent())) CHECK(utility == near(0));
}

TEST_CASE("empathy speaks for the four moves that attend to the customer") {
  auto d = indifferent();
  d.state.salesperson.empathy = 0.7F;  // 2.0 (0.7 - 0.5) = 0.4
  for (const Move move : {Move::ask, Move::observe, Move::tailor, Move::release}) {
    CHECK(utility_of(d, move) == near(0.4));
  }
  for (const Move move : {Move::socialise, Move::pitch, Move::push, Move::close}) {
    CHECK(utility_of(d, move) == near(0));
  }
}

TEST_CASE("intoxication speaks for push, and half as much for pitch") {
  auto d = indifferent();
  d.state.salesperson.intoxication = 0.5F;
  CHECK(utility_of(d, Move::push) == near(1.1));
  CHECK(utility_of(d, Move::pitch) == near(0.55));
  CHECK(utility_of(d, Move::ask) == near(0));
}

TEST_CASE("commitment speaks for close, insight for tailor") {
  auto d = indifferent();
  d.state.relationship.commitment = 0.6F;
  d.state.relationship.insight = 0.1F;
  CHECK(utility_of(d, Move::close) == near(0.25));   // 2.5 (0.6 - 0.5)
  CHECK(utility_of(d, Move::tailor) == near(-0.6));  // 1.5 (0.1 - 0.5)
}

TEST_CASE("attachment awareness speaks for socialising with those who want closeness") {
  auto d = indifferent();
  d.context.setting.matching = 1.5F;
  d.context.customers[0].closeness_need = 0.8F;
  CHECK(utility_of(d, Move::socialise) == near(0.9));  // 1.5 * 2 (0.8 - 0.5)
  d.context.customers[0].closeness_need = 0.2F;
  CHECK(utility_of(d, Move::socialise) == near(-0.9));
}

TEST_CASE("what was learned counts for each move, on top of what the week holds fixed") {
  auto d = indifferent();
  d.context.traits.value_weight = 3;
  for (std::size_t m = 0; m < move_count; ++m) {
    d.context.setting.fixed_utility[m] = 0.5F;
    d.state.salesperson.learned[m] = 0.1F * static_cast<float>(m);
  }
  for (std::size_t m = 0; m < move_count; ++m) {
    CHECK(utilities_at(d)[m] == near(0.5 + 0.3 * static_cast<double>(m)));
  }
}

TEST_CASE("moves are made in proportion to exp(U / (1 + impulsivity A))") {
  constexpr int grid = 1 << 16;
  const Rules rules = meeting_fixture().rules();  // impulsivity 0.6
  const Utilities utility{0.0F, 1.0F, -1.0F, 0.5F, 2.0F, -3.0F, 0.25F, 1.5F};
  for (const double intoxication : {0.0, 0.5, 1.0}) {
    std::array<int, move_count> count{};
    for (int k = 0; k < grid; ++k) {
      const float u = (static_cast<float>(k) + 0.5F) / grid;
      ++count[static_cast<std::size_t>(
          draw_move(rules, utility, static_cast<float>(intoxication), u))];
    }
    std::array<double, move_count> weight{};
    double all = 0;
    for (std::size_t m = 0; m < move_count; ++m) {
      all += weight[m] = std::exp(double{utility[m]} / (1 + 0.6 * intoxication));
    }
    for (std::size_t m = 0; m < move_count; ++m) {
      CAPTURE(intoxication, m);
      CHECK(std::abs(count[m] - grid * weight[m] / all) < 2);
    }
  }
}

TEST_CASE("a move that is far better than the others is made, however large the numbers") {
  const Rules rules = meeting_fixture().rules();
  for (std::size_t best = 0; best < move_count; ++best) {
    for (const float top : {100.0F, 1e8F}) {
      Utilities utility;
      utility.fill(-top);
      utility[best] = top;
      for (const float u : {0x1p-24F, 0.5F, 1.0F - 0x1p-20F}) {
        CHECK(draw_move(rules, utility, 0.3F, u) == static_cast<float>(best));
      }
    }
  }
}

TEST_CASE("the smallest draw makes the first move, the largest the last") {
  const Rules rules = meeting_fixture().rules();
  CHECK(draw_move(rules, Utilities{}, 0.0F, 0.0F) == 0.0F);
  CHECK(draw_move(rules, Utilities{}, 0.0F, 1.0F - 0x1p-24F) == 7.0F);
}

TEST_CASE("prepared questions are asked in the first turns, whatever was drawn") {
  auto d = meeting_fixture();
  d.context.setting.fixed_utility[index_of(Move::push)] = 100;
  d.context.prepared = 3;
  for (int turn = 0; turn < 3; ++turn) CHECK(chosen(d, 0.7F, turn) == ask);
  CHECK(chosen(d, 0.7F, 3) == push);
  d.context.prepared = 0;
  CHECK(chosen(d, 0.7F, 0) == push);
}

TEST_CASE("an opening move comes before prepared questions, and only in the first turn") {
  auto d = meeting_fixture();
  d.p.run.opening_move = "release";
  d.context.setting.fixed_utility[index_of(Move::push)] = 100;
  d.context.prepared = 2;
  CHECK(chosen(d, 0.7F, 0) == static_cast<float>(index_of(Move::release)));
  CHECK(chosen(d, 0.7F, 1) == ask);
  CHECK(chosen(d, 0.7F, 2) == push);
}

TEST_CASE("fear of asking begins one SD below the mean of anxiety") {
  CHECK(fear(-1, 0, 0) == 0.0F);
  CHECK(fear(-2.5F, 0, 0) == 0.0F);
  CHECK(fear(-0.5F, 0, 0) == near(0.17));  // 0.34 * 0.5
  CHECK(fear(0, 0, 0) == near(0.34));
  CHECK(fear(1.5F, 0, 0) == near(0.85));
}

TEST_CASE("coaching and technique take fear away, and never more than all of it") {
  CHECK(fear(1, 0.5F, 0) == near(0.34));
  CHECK(fear(1, 0.5F, 0.25F) == near(0.255));
  CHECK(fear(1, 1, 0) == 0.0F);
  CHECK(fear(1, 0, 1) == 0.0F);
  CHECK(fear(1, 0, 1.75F) == 0.0F);
}

TEST_CASE(
    "imposed moves are made whatever was drawn; where none is named, the salesperson chooses") {
  auto d = meeting_fixture();
  d.context.setting.fixed_utility[index_of(Move::push)] = 100;
  d.context.prepared = 1;
  const std::array<std::optional<Move>, 3> named{Move::close, {}, Move::release};
  const ImposedMoves<> impose{named};
  const auto made = [&](int turn) {
    return impose(d.rules(), d.context, d.state, address(d.context, d.state, 0.0F), 0.7F, turn);
  };
  CHECK(made(0) == static_cast<float>(index_of(Move::close)));
  CHECK(made(1) == push);
  CHECK(made(2) == static_cast<float>(index_of(Move::release)));
  CHECK(made(3) == push);
}
