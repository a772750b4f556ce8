// The gap before a meeting (docs/odd.md, 4.2).
#include "sim/model/kernel/gap.hpp"
#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using namespace dyad::test;

TEST_CASE("between meetings insight is forgotten, influence and power relax, demand recovers") {
  auto d = meeting_fixture();
  d.context.customers[0].will = 0.8F;
  d.state.demand = 0.2F;
  apply_gap(d.rules(), d.context, d.state);
  CHECK(d.state.relationship.insight == near(0.27));       // 0.3 * 0.9
  CHECK(d.state.relationship.influence == near(0.391));    // 0.4 + 0.09 (0.3 - 0.4)
  CHECK(d.state.customers[0].power == near(0.512));        // 0.5 + 0.3 (0.3 + 0.3 * 0.8 - 0.5)
  CHECK(d.state.customers[0].empathy == near(0.525));      // 0.5 + 0.5 (0.55 - 0.5)
  CHECK(d.state.customers[0].intoxication == near(0.05));  // 0.1 * 0.5
  CHECK(d.state.demand == near(0.32));                     // 0.2 + 0.15 (1 - 0.2)
}

TEST_CASE("between meetings nothing else changes") {
  auto d = meeting_fixture();
  const auto before = d.state;
  apply_gap(d.rules(), d.context, d.state);
  CHECK(d.state.relationship.commitment == before.relationship.commitment);
  CHECK(d.state.relationship.common_ground == 1.0F);
  CHECK(d.state.relationship.ceiling == 1.0F);
  CHECK(d.state.demand == 1.0F);
  CHECK(d.state.customers[0].trust == before.customers[0].trust);
  CHECK(d.state.customers[0].expected_power == before.customers[0].expected_power);
  CHECK(d.state.salesperson.empathy == before.salesperson.empathy);
  CHECK(d.state.salesperson.intoxication == before.salesperson.intoxication);
  CHECK(d.state.salesperson.expected_influence == before.salesperson.expected_influence);
}

TEST_CASE("a scar heals between meetings when it may") {
  auto d = meeting_fixture();
  d.state.relationship.ceiling = 0.5F;
  apply_gap(d.rules(), d.context, d.state);
  CHECK(d.state.relationship.ceiling == 0.5F);
  d.p.influence.scar_healing = 0.2;
  apply_gap(d.rules(), d.context, d.state);
  CHECK(d.state.relationship.ceiling == near(0.6));  // 0.5 + 0.2 * 0.5
}

TEST_CASE("a group's common ground and every member relax") {
  auto d = meeting_fixture<3>();  // M 0.5
  d.state.customers[1].power = 0.8F;
  d.state.customers[2].empathy = 0.1F;
  apply_gap(d.rules(), d.context, d.state);
  CHECK(d.state.relationship.common_ground == near(0.48));  // 0.5 + 0.1 (0.3 - 0.5)
  CHECK(d.state.customers[0].power == near(0.485));         // 0.5 + 0.3 (0.45 - 0.5)
  CHECK(d.state.customers[1].power == near(0.695));         // 0.8 + 0.3 (0.45 - 0.8)
  CHECK(d.state.customers[2].empathy == near(0.325));       // 0.1 + 0.5 (0.55 - 0.1)
}

TEST_CASE("a single customer among groups keeps all common ground") {
  auto d = meeting_fixture<3>();
  d.context.members = 1;
  d.state.relationship.common_ground = 1;
  apply_gap(d.rules(), d.context, d.state);
  CHECK(d.state.relationship.common_ground == 1.0F);
}
