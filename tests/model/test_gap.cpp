// The gap before a meeting (docs/odd.md, 4.2).
#include "sim/model/kernel/meeting.hpp"
#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using namespace dyad::test;

TEST_CASE("between meetings insight is forgotten and influence and power relax") {
  auto d = desk();
  d.table.customers[0].will = 0.8F;
  pass_the_gap(d.rules(), d.table, d.scene);
  CHECK(d.scene.relationship.insight == near(0.27));       // 0.3 * 0.9
  CHECK(d.scene.relationship.influence == near(0.391));    // 0.4 + 0.09 (0.3 - 0.4)
  CHECK(d.scene.customers[0].power == near(0.512));        // 0.5 + 0.3 (0.3 + 0.3 * 0.8 - 0.5)
  CHECK(d.scene.customers[0].empathy == near(0.525));      // 0.5 + 0.5 (0.55 - 0.5)
  CHECK(d.scene.customers[0].intoxication == near(0.05));  // 0.1 * 0.5
}

TEST_CASE("between meetings nothing else changes") {
  auto d = desk();
  const auto before = d.scene;
  pass_the_gap(d.rules(), d.table, d.scene);
  CHECK(d.scene.relationship.commitment == before.relationship.commitment);
  CHECK(d.scene.relationship.common_ground == 1.0F);
  CHECK(d.scene.relationship.ceiling == 1.0F);
  CHECK(d.scene.customers[0].trust == before.customers[0].trust);
  CHECK(d.scene.customers[0].expected_power == before.customers[0].expected_power);
  CHECK(d.scene.salesperson.empathy == before.salesperson.empathy);
  CHECK(d.scene.salesperson.intoxication == before.salesperson.intoxication);
  CHECK(d.scene.salesperson.expected_influence == before.salesperson.expected_influence);
}

TEST_CASE("a scar heals between meetings when it may") {
  auto d = desk();
  d.scene.relationship.ceiling = 0.5F;
  pass_the_gap(d.rules(), d.table, d.scene);
  CHECK(d.scene.relationship.ceiling == 0.5F);
  d.p.influence.scar_healing = 0.2;
  pass_the_gap(d.rules(), d.table, d.scene);
  CHECK(d.scene.relationship.ceiling == near(0.6));  // 0.5 + 0.2 * 0.5
}

TEST_CASE("a group's common ground and every member relax") {
  auto d = desk<3>();  // M 0.5
  d.scene.customers[1].power = 0.8F;
  d.scene.customers[2].empathy = 0.1F;
  pass_the_gap(d.rules(), d.table, d.scene);
  CHECK(d.scene.relationship.common_ground == near(0.48));  // 0.5 + 0.1 (0.3 - 0.5)
  CHECK(d.scene.customers[0].power == near(0.485));         // 0.5 + 0.3 (0.45 - 0.5)
  CHECK(d.scene.customers[1].power == near(0.695));         // 0.8 + 0.3 (0.45 - 0.8)
  CHECK(d.scene.customers[2].empathy == near(0.325));       // 0.1 + 0.5 (0.55 - 0.1)
}

TEST_CASE("a single customer among groups keeps all common ground") {
  auto d = desk<3>();
  d.table.members = 1;
  d.scene.relationship.common_ground = 1;
  pass_the_gap(d.rules(), d.table, d.scene);
  CHECK(d.scene.relationship.common_ground == 1.0F);
}
