// Asking for the order, and negotiating when it is given (docs/odd.md, 4.6).
#include <cmath>

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

/// Asks for the order with draw `u`.
template <int seats>
Outcomes<float> ask(Desk<seats>& d, float u, Move move = Move::close, bool engaged = true) {
  Outcomes<float> outcomes{};
  close_the_sale(d.rules(), d.table, d.scene, act_of(move, engaged), u, outcomes);
  return outcomes;
}

template <int seats>
double sales_in_grid(const Desk<seats>& d, bool engaged = true) {
  double count = 0;
  for (int k = 0; k < grid; ++k) {
    auto copy = d;
    count += static_cast<double>(
        ask(copy, (static_cast<float>(k) + 0.5F) / grid, Move::close, engaged).sold);
  }
  return count / grid;
}

double sigma(double x) { return 1 / (1 + std::exp(-x)); }
auto about(double logit) { return Approx(sigma(logit)).margin(1.01 / grid); }

/// Three members: two with a will of their own, one without. Seats 4 .. 8 are empty and hold
/// numbers that must not count.
Desk<most_members> committee() {
  auto d = desk<most_members>();
  d.table.members = 3;
  d.table.customers[0].will = 0.9F, d.table.customers[1].will = 0.4F, d.table.customers[2].will = 0;
  d.scene.customers.fill(
      {.power = 50, .empathy = 60, .intoxication = 70, .expected_power = 80, .trust = 90});
  // power, empathy, intoxication, expected power, trust
  d.scene.customers[0] = {0.8F, 0.3F, 0, 0, 0.2F};
  d.scene.customers[1] = {0.4F, 0.5F, 0, 0, 0.5F};
  d.scene.customers[2] = {0.1F, 0.7F, 0, 0, 0.8F};
  return d;
}

}  // namespace

TEST_CASE("deciders with a will of their own count more in the power of a group") {
  const auto d = committee();
  const auto group = view_group(d.table, d.scene);
  // (1.0 * 0.8 + 0.5 * 0.4 + 0.1 * 0.1) / 1.6
  CHECK(group.power == near(0.63125));
  CHECK(group.trust == near(0.5));
  CHECK(group.empathy == near(0.5));
}

TEST_CASE("one customer is the group") {
  const auto d = desk();
  const auto group = view_group(d.table, d.scene);
  CHECK(group.power == 0.5F);
  CHECK(group.trust == 0.3F);
  CHECK(group.empathy == 0.5F);
}

TEST_CASE("a sale has the probability of the logistic function, engaged or not") {
  auto d = desk();  // S 0.4, N 0.3, G 0.2, M 1, T 0.3, C 0.5, knowledge 0.5
  // -3.2 + 2.5 * 0.2 + 1.6 * 0.3 + 2.2 * 0.15 + 1.2 * 0.4 - 4 * 0.1 = -1.81
  CHECK(sales_in_grid(d) == about(-1.81));
  CHECK(sales_in_grid(d, false) == about(-1.81));
  d.table.fit = 0.7F;
  d.table.traits.territory = 0.5F;
  CHECK(sales_in_grid(d) == about(-0.61));
}

TEST_CASE("imbalance either way speaks against a sale") {
  auto d = desk();
  d.table.fit = 2;
  d.scene.customers[0].power = 0.7F;  // S 0.4
  CHECK(sales_in_grid(d) == about(0.19 - 4 * 0.2));
  d.scene.customers[0].power = 0.1F;
  CHECK(sales_in_grid(d) == about(0.19 - 4 * 0.2));
  d.scene.customers[0].power = 0.4F;
  CHECK(sales_in_grid(d) == about(0.19 + 4 * 0.1));
}

TEST_CASE("in a group mean trust, weighted power and common ground decide") {
  const auto d = committee();  // M 0.5
  // -3.2 + 0.5 + 1.6 * 0.5 + 0.33 + 0.48 - 4 * 0.23125 - 1 * 0.5
  CHECK(sales_in_grid(d) == about(-2.515));
}

TEST_CASE("a refusal costs a tenth of the commitment and nothing else") {
  auto d = desk();
  const Outcomes<float> outcomes = ask(d, 0.999F);
  CHECK(outcomes.sold == 0.0F);
  CHECK(outcomes.refused == 1.0F);
  CHECK(d.scene.relationship.commitment == near(0.18));
  CHECK(d.scene.relationship.insight == 0.3F);
  CHECK(d.scene.tally.sales == 0.0F);
  CHECK(d.scene.tally.revenue == 0.0F);
  CHECK(d.scene.tally.discount == 0.0F);
}

TEST_CASE("a sale uses commitment up, and half of the insight") {
  auto d = desk();
  const Outcomes<float> outcomes = ask(d, 0.0F);
  CHECK(outcomes.sold == 1.0F);
  CHECK(outcomes.refused == 0.0F);
  CHECK(d.scene.relationship.commitment == 0.0F);
  CHECK(d.scene.relationship.insight == near(0.15));
  CHECK(d.scene.tally.sales == 1.0F);
}

TEST_CASE("any other move asks for nothing") {
  for (int m = 0; m < move_count; ++m) {
    if (static_cast<Move>(m) == Move::close) continue;
    auto d = desk();
    const Outcomes<float> outcomes = ask(d, 0.0F, static_cast<Move>(m));
    CHECK(outcomes.sold == 0.0F);
    CHECK(outcomes.refused == 0.0F);
    CHECK(d.scene.relationship.commitment == 0.2F);
    CHECK(d.scene.relationship.insight == 0.3F);
    CHECK(d.scene.tally.sales == 0.0F);
  }
}

TEST_CASE("the customer bargains with power, and the anxious salesperson gives way") {
  auto d = desk();
  d.table.value = 2;
  d.table.traits.anxiety = 1.5F;
  d.table.traits.avoidance = -0.5F;
  d.scene.customers[0].power = 0.6F;
  d.scene.customers[0].empathy = 0.4F;
  ask(d, 0.0F);
  // 0.3 sigma(5 * 0.2 + 3 * 0.1 + 0.6 * 1.5 + 0.3 * 0.5)
  const double discount = 0.3 * sigma(2.35);
  CHECK(d.scene.tally.discount == near(discount));
  // with the insight before the sale used it up: 1 + 0.5 * 0.3 * 0.5
  CHECK(d.scene.tally.revenue == near(2 * (1 - discount) * 1.075));
}

TEST_CASE("a group bargains with its weighted power and its mean empathy") {
  auto d = committee();
  d.table.value = 3;
  d.table.traits.anxiety = d.table.traits.avoidance = 0;
  ask(d, 0.0F);
  const double discount = 0.3 * sigma(5 * (0.63125 - 0.4));
  CHECK(d.scene.tally.discount == near(discount));
  CHECK(d.scene.tally.revenue == near(3 * (1 - discount) * 1.075));
}

TEST_CASE("sales, revenue and discounts add up over the week") {
  auto d = desk();
  ask(d, 0.0F);
  const double revenue = d.scene.tally.revenue, discount = d.scene.tally.discount;
  d.scene.relationship.insight = 0.3F;
  ask(d, 0.0F);
  CHECK(d.scene.tally.sales == 2.0F);
  CHECK(d.scene.tally.revenue == near(2 * revenue));
  CHECK(d.scene.tally.discount == near(2 * discount));
}
