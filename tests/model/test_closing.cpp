// Asking for the order, and negotiating when it is given (docs/odd.md, 4.6).
#include <cmath>

#include "sim/model/kernel/choice.hpp"
#include "sim/model/kernel/closing.hpp"
#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

constexpr int grid = 1 << 14;

Act<float> act_of(Move move, bool engaged = true) {
  Act<float> act{};
  act.move = static_cast<float>(index_of(move));
  act.engaged = engaged ? 1 : 0;
  return act;
}

/// What asking comes to: the answer, and the addressed customer, the first one.
struct Answer {
  Outcomes<float> outcomes;
  CustomerState<float> you;
};

/// Asks for the order in a meeting with draw `u`.
template <int capacity>
Answer ask(MeetingFixture<capacity>& d, float u, Move move = Move::close, bool engaged = true) {
  Answer answer{{}, {}};
  Addressed<float> customer = address(d.context, d.state, 0.0F);
  d.context.ready = u;
  close_the_sale(d.rules(), d.context, d.state, customer, act_of(move, engaged), answer.outcomes);
  answer.you = customer.state;
  return answer;
}

template <int capacity>
double sales_in_grid(const MeetingFixture<capacity>& d, bool engaged = true) {
  double count = 0;
  for (int k = 0; k < grid; ++k) {
    auto copy = d;
    count += static_cast<double>(
        ask(copy, (static_cast<float>(k) + 0.5F) / grid, Move::close, engaged).outcomes.sold);
  }
  return count / grid;
}

double sigma(double x) { return 1 / (1 + std::exp(-x)); }
auto about(double logit) { return Approx(sigma(logit)).margin(1.01 / grid); }

/// Three members: two with a will of their own, one without. Seats 4 .. 8 are empty and hold
/// numbers that must not count.
MeetingFixture<max_members> committee() {
  auto d = meeting_fixture<max_members>();
  d.context.members = 3;
  d.context.customers[0].will = 0.9F, d.context.customers[1].will = 0.4F,
  d.context.customers[2].will = 0;
  d.state.customers.fill(
      {.power = 50, .empathy = 60, .intoxication = 70, .expected_power = 80, .trust = 90});
  // power, empathy, intoxication, expected power, trust
  d.state.customers[0] = {0.8F, 0.3F, 0, 0, 0.2F};
  d.state.customers[1] = {0.4F, 0.5F, 0, 0, 0.5F};
  d.state.customers[2] = {0.1F, 0.7F, 0, 0, 0.8F};
  return d;
}

}  // namespace

TEST_CASE("deciders with a will of their own count more in the power of a group") {
  const auto d = committee();
  const auto group = view_group(d.rules(), d.context, d.state);
  // (1.0 * 0.8 + 0.5 * 0.4 + 0.1 * 0.1) / 1.6
  CHECK(group.power == near(0.63125));
  CHECK(group.trust == near(0.5));
  CHECK(group.empathy == near(0.5));
}

TEST_CASE("one customer is the group") {
  const auto d = meeting_fixture();
  const auto group = view_group(d.rules(), d.context, d.state);
  CHECK(group.power == 0.5F);
  CHECK(group.trust == 0.3F);
  CHECK(group.empathy == 0.5F);
}

TEST_CASE("a sale has the probability of the logistic function, engaged or not") {
  auto d = meeting_fixture();  // S 0.4, N 0.3, G 0.2, M 1, T 0.3, C 0.5, knowledge 0.5
  // -6 + 4.5 * 0.2 + 1.5 * 0.3 + 7.4 * 0.15 + 0.7 * 0.4 - 4 * 0.1 = -3.66
  CHECK(sales_in_grid(d) == about(-3.66));
  CHECK(sales_in_grid(d, false) == about(-3.66));
  d.context.fit = 0.7F;
  d.context.traits.territory = 0.5F;
  CHECK(sales_in_grid(d) == about(-2.46));
}

TEST_CASE("imbalance either way speaks against a sale") {
  auto d = meeting_fixture();
  d.context.fit = 2;
  d.state.customers[0].power = 0.7F;  // S 0.4
  CHECK(sales_in_grid(d) == about(-1.66 - 4 * 0.2));
  d.state.customers[0].power = 0.1F;
  CHECK(sales_in_grid(d) == about(-1.66 - 4 * 0.2));
  d.state.customers[0].power = 0.4F;
  CHECK(sales_in_grid(d) == about(-1.26));
}

TEST_CASE("in a group mean trust, weighted power and common ground decide") {
  const auto d = committee();  // M 0.5
  // -6 + 0.9 + 1.5 * 0.5 + 1.11 + 0.28 - 4 * 0.23125 - 1 * 0.5
  CHECK(sales_in_grid(d) == about(-4.385));
}

TEST_CASE("who has just bought has hardly a reason to buy") {
  auto d = meeting_fixture();
  d.context.fit = 3;
  d.state.demand = 0.25F;
  CHECK(sales_in_grid(d) == about(-0.66 - 2.8 * 0.75));
  d.state.demand = 0;
  CHECK(sales_in_grid(d) == about(-0.66 - 2.8));
}

TEST_CASE("a refusal costs the more the less commitment there was") {
  auto d = meeting_fixture();  // G 0.2: early by 0.8
  const auto [outcomes, you] = ask(d, 0.999F);
  CHECK(outcomes.sold == 0.0F);
  CHECK(outcomes.refused == 1.0F);
  CHECK(d.state.relationship.influence == near(0.3616));  // 0.4 (1 - 0.12 * 0.8)
  CHECK(you.trust == near(0.2712));                       // 0.3 (1 - 0.12 * 0.8)
  CHECK(you.power == near(0.524));                        // 0.5 + 0.06 * 0.8 * 0.5
  CHECK(d.state.relationship.commitment == near(0.18));   // 0.9 * 0.2
  d.state.relationship.commitment = 1;
  const auto late = ask(d, 0.999F);
  REQUIRE(late.outcomes.refused == 1.0F);
  CHECK(d.state.relationship.influence == near(0.3616));
  CHECK(late.you.trust == 0.3F);
}

TEST_CASE("a refusal leaves insight, demand and the books as they are") {
  auto d = meeting_fixture();
  d.state.demand = 0.7F;
  ask(d, 0.999F);
  CHECK(d.state.relationship.insight == 0.3F);
  CHECK(d.state.demand == 0.7F);
  CHECK(d.state.tally.sales == 0.0F);
  CHECK(d.state.tally.revenue == 0.0F);
  CHECK(d.state.tally.discount == 0.0F);
}

TEST_CASE("a refusal is felt by the member who was asked, and by no other") {
  auto d = committee();
  const auto before = d.state.customers;
  const auto [outcomes, you] = ask(d, 0.999F);
  REQUIRE(outcomes.refused == 1.0F);
  CHECK(you.trust == near(0.2 * (1 - 0.12 * 0.8)));
  for (std::size_t j = 0; j < 3; ++j) {
    CHECK(d.state.customers[j].trust == before[j].trust);
    CHECK(d.state.customers[j].power == before[j].power);
  }
}

TEST_CASE("a sale uses up commitment and demand, and a quarter of the insight") {
  auto d = meeting_fixture();
  const auto [outcomes, you] = ask(d, 0.0F);
  CHECK(outcomes.sold == 1.0F);
  CHECK(outcomes.refused == 0.0F);
  CHECK(d.state.relationship.commitment == 0.0F);
  CHECK(d.state.demand == 0.0F);
  CHECK(d.state.relationship.insight == near(0.225));
  CHECK(d.state.relationship.influence == 0.4F);
  CHECK(you.trust == 0.3F);
  CHECK(you.power == 0.5F);
  CHECK(d.state.tally.sales == 1.0F);
}

TEST_CASE("any other move asks for nothing") {
  for (int m = 0; m < move_count; ++m) {
    if (static_cast<Move>(m) == Move::close) continue;
    auto d = meeting_fixture();
    const Outcomes<float> outcomes = ask(d, 0.0F, static_cast<Move>(m)).outcomes;
    CHECK(outcomes.sold == 0.0F);
    CHECK(outcomes.refused == 0.0F);
    CHECK(d.state.relationship.commitment == 0.2F);
    CHECK(d.state.relationship.insight == 0.3F);
    CHECK(d.state.demand == 1.0F);
    CHECK(d.state.tally.sales == 0.0F);
  }
}

TEST_CASE("the customer bargains with power, and the anxious salesperson gives way") {
  auto d = meeting_fixture();
  d.context.value = 2;
  d.context.traits.anxiety = 1.5F;
  d.context.traits.avoidance = -0.5F;
  d.state.customers[0].power = 0.6F;
  d.state.customers[0].empathy = 0.4F;
  ask(d, 0.0F);
  // 0.3 sigma(5 * 0.2 + 3 * 0.1 + 0.6 * 1.5 + 0.3 * 0.5)
  const double discount = 0.3 * sigma(2.35);
  CHECK(d.state.tally.discount == near(discount));
  // with the insight before the sale used it up: 1 + 0.5 * 0.3 * 0.5
  CHECK(d.state.tally.revenue == near(2 * (1 - discount) * 1.075));
}

TEST_CASE("a group bargains with its weighted power and its mean empathy") {
  auto d = committee();
  d.context.value = 3;
  d.context.traits.anxiety = d.context.traits.avoidance = 0;
  ask(d, 0.0F);
  const double discount = 0.3 * sigma(5 * (0.63125 - 0.4));
  CHECK(d.state.tally.discount == near(discount));
  CHECK(d.state.tally.revenue == near(3 * (1 - discount) * 1.075));
}

TEST_CASE("sales, revenue and discounts add up over the week") {
  auto d = meeting_fixture();
  ask(d, 0.0F);
  const double revenue = d.state.tally.revenue, discount = d.state.tally.discount;
  d.state.relationship.insight = 0.3F;
  ask(d, 0.0F);
  CHECK(d.state.tally.sales == 2.0F);
  CHECK(d.state.tally.revenue == near(2 * revenue));
  CHECK(d.state.tally.discount == near(2 * discount));
}
