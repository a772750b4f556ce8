// Power, dopamine and empathy (docs/odd.md, 4.7).
#include "sim/model/kernel/choice.hpp"
#include "sim/model/kernel/power.hpp"
#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

struct Person {
  float expected, intoxication, empathy;
};

/// One step of a person with the defaults: rpe 0.25, level 0.35, rate 0.06, empathy rate 0.10,
/// expectation rate 0.05.
Person feel(float power, float sensitivity, float erosion, float trait_empathy, Person x) {
  const PowerOf<float> p = meeting_fixture().rules().power;
  update_power(p, power, sensitivity, erosion, trait_empathy, x.expected, x.intoxication,
               x.empathy);
  return x;
}

}  // namespace

TEST_CASE("more power than expected intoxicates, and intoxication takes empathy") {
  const Person x = feel(0.7F, 1.7F, 0.8F, 0.6F, {0.3F, 0.2F, 0.5F});
  CHECK(x.expected == near(0.32));  // 0.3 + 0.05 * 0.4
  // With the old expectation: 0.2 + 0.25 * 1.7 * 0.4 * 0.8 + 0.06 (0.35 * 1.7 * 0.7 - 0.2)
  CHECK(x.intoxication == near(0.34899));
  // With the new intoxication: 0.5 + 0.1 (0.6 (1 - 0.8 * 0.34899) - 0.5)
  CHECK(x.empathy == near(0.49324848));
}

TEST_CASE("less power than expected sobers") {
  const Person x = feel(0.2F, 1.0F, 0.8F, 0.6F, {0.6F, 0.5F, 0.3F});
  CHECK(x.expected == near(0.58));
  CHECK(x.intoxication == near(0.4742));  // 0.5 + 0.06 (0.35 * 0.2 - 0.5)
  CHECK(x.empathy == near(0.3072384));    // 0.3 + 0.1 (0.6 (1 - 0.8 * 0.4742) - 0.3)
}

TEST_CASE("without erosion power leaves empathy alone, and a negative one raises it") {
  CHECK(feel(0.9F, 1, 0, 0.6F, {0.1F, 0.8F, 0.6F}).empathy == near(0.6));
  // A: 0.8 + 0.25 * 0.8 * 0.2 + 0.06 (0.35 * 0.9 - 0.8) = 0.8109
  CHECK(feel(0.9F, 1, -0.5F, 0.6F, {0.1F, 0.8F, 0.6F}).empathy == near(0.624327));
}

TEST_CASE("intoxication and empathy stay between 0 and 1") {
  PowerOf<float> p = meeting_fixture().rules().power;
  p.intoxication_rpe = p.intoxication_level = 100;
  p.intoxication_rate = p.empathy_rate = 1;
  float expected = 0, intoxication = 0.5F, empathy = 0.5F;
  update_power(p, 1.0F, 5.0F, 1.0F, 1.0F, expected, intoxication, empathy);
  CHECK(intoxication == 1.0F);
  CHECK(empathy == 0.0F);
  update_power(p, 1.0F, 5.0F, -1.0F, 1.0F, expected, intoxication, empathy);
  CHECK(empathy == 1.0F);
}

TEST_CASE("customer and salesperson each feel their own power, with their own traits") {
  auto d = meeting_fixture();
  d.context.traits.sensitivity = 1.7F, d.context.traits.trait_empathy = 0.6F;
  d.context.setting.erosion = 0.4F;  // under humility
  d.state.relationship.influence = 0.7F;
  d.state.salesperson.expected_influence = 0.3F;
  d.state.salesperson.intoxication = 0.2F, d.state.salesperson.empathy = 0.5F;
  d.context.customers[0].sensitivity = 0.6F, d.context.customers[0].trait_empathy = 0.5F;
  d.state.customers[0] = {
      .power = 0.8F, .empathy = 0.4F, .intoxication = 0.1F, .expected_power = 0.5F, .trust = 0.3F};
  Addressed<float> customer = address(d.context, d.state, 0.0F);
  update_power(d.rules(), d.context, d.state, customer);

  CHECK(d.state.salesperson.expected_influence == near(0.32));
  CHECK(d.state.salesperson.intoxication == near(0.34899));
  CHECK(d.state.salesperson.empathy == near(0.50162424));  // erosion 0.4
  CHECK(customer.state.expected_power == near(0.515));
  // 0.1 + 0.25 * 0.6 * 0.3 * 0.9 + 0.06 (0.35 * 0.6 * 0.8 - 0.1)
  CHECK(customer.state.intoxication == near(0.14458));
  // The mean erosion, 0.8, whatever the salesperson's: 0.4 + 0.1 (0.5 (1 - 0.115664) - 0.4)
  CHECK(customer.state.empathy == near(0.4042168));
  CHECK(customer.state.power == 0.8F);
  CHECK(customer.state.trust == 0.3F);
}
