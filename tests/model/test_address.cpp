// Whom the salesperson addresses (docs/odd.md, 4.3).
#include "sim/model/kernel/choice.hpp"
#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

constexpr float largest_draw = 1.0F - 0x1p-24F;

MeetingFixture<max_members> group_of(int members) {
  auto d = meeting_fixture<max_members>();
  d.context.members = static_cast<float>(members);
  for (std::size_t j = 0; j < max_members; ++j) {
    const auto x = static_cast<float>(j);
    d.context.customers[j] = {.will = 0.1F * x,
                              .trait_empathy = 0.11F * x,
                              .closeness_need = 0.12F * x,
                              .sensitivity = 1 + x};
    d.state.customers[j] = {.power = 0.02F * x,
                            .empathy = 0.1F + 0.05F * x,
                            .intoxication = 0.03F * x,
                            .expected_power = 0.04F * x,
                            .trust = 0.06F * x};
  }
  return d;
}

}  // namespace

TEST_CASE("a single customer is addressed whatever is drawn") {
  const auto d = meeting_fixture<1>();
  for (const float u : {0.0F, 0.5F, largest_draw}) {
    const Addressed<float> who = address(d.context, d.state, u);
    CHECK(who.index == 0.0F);
    CHECK(who.state.power == d.state.customers[0].power);
    CHECK(who.mean_empathy == d.state.customers[0].empathy);
  }
}

TEST_CASE("every member of a group is addressed equally often") {
  constexpr int grid = 840;  // a multiple of 1 .. 8
  for (int members = 1; members <= max_members; ++members) {
    const auto d = group_of(members);
    std::array<int, max_members> count{};
    for (int k = 0; k < grid; ++k) {
      const float u = (static_cast<float>(k) + 0.5F) / grid;
      ++count[static_cast<std::size_t>(address(d.context, d.state, u).index)];
    }
    for (int j = 0; j < max_members; ++j) {
      CAPTURE(members, j);
      CHECK(count[static_cast<std::size_t>(j)] == (j < members ? grid / members : 0));
    }
  }
}

TEST_CASE("the smallest draw addresses the first member, the largest the last") {
  for (int members = 1; members <= max_members; ++members) {
    const auto d = group_of(members);
    CHECK(address(d.context, d.state, 0.0F).index == 0.0F);
    CHECK(address(d.context, d.state, largest_draw).index == static_cast<float>(members - 1));
  }
}

TEST_CASE(
    "the addressed member's traits and state are seen, with the mean empathy of those there") {
  const auto d = group_of(3);
  const Addressed<float> who = address(d.context, d.state, 0.5F);  // 0.5 * 3 = 1.5: the second
  CHECK(who.index == 1.0F);
  CHECK(who.traits.will == 0.1F);
  CHECK(who.traits.trait_empathy == 0.11F);
  CHECK(who.traits.closeness_need == 0.12F);
  CHECK(who.traits.sensitivity == 2.0F);
  CHECK(who.state.power == 0.02F);
  CHECK(who.state.empathy == near(0.15));
  CHECK(who.state.intoxication == 0.03F);
  CHECK(who.state.expected_power == 0.04F);
  CHECK(who.state.trust == 0.06F);
  CHECK(who.mean_empathy == near(0.15));  // of 0.10, 0.15 and 0.20
}

TEST_CASE("what the addressed member feels is written back to that member alone") {
  auto d = group_of(4);
  const auto before = d.state.customers;
  Addressed<float> who = address(d.context, d.state, 0.6F);  // 2.4: the third
  REQUIRE(who.index == 2.0F);
  who.state = {
      .power = 0.9F, .empathy = 0.8F, .intoxication = 0.7F, .expected_power = 0.6F, .trust = 0.5F};
  store_addressed(d.context, d.state, who);
  for (std::size_t j = 0; j < max_members; ++j) {
    CHECK(d.state.customers[j].power == (j == 2 ? 0.9F : before[j].power));
    CHECK(d.state.customers[j].empathy == (j == 2 ? 0.8F : before[j].empathy));
    CHECK(d.state.customers[j].intoxication == (j == 2 ? 0.7F : before[j].intoxication));
    CHECK(d.state.customers[j].expected_power == (j == 2 ? 0.6F : before[j].expected_power));
    CHECK(d.state.customers[j].trust == (j == 2 ? 0.5F : before[j].trust));
  }
}
