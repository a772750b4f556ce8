// How a turn moves the relationship (docs/odd.md, 4.5).
#include "sim/model/kernel/choice.hpp"
#include "sim/model/kernel/engagement.hpp"
#include "sim/model/kernel/relationship.hpp"
#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

/// What a turn leaves: the relationship and the addressed customer.
struct After {
  RelationshipState<float> between;
  CustomerState<float> you;
  float insight_gain;
};

template <int capacity>
After relate_by(MeetingFixture<capacity> d, Move move, bool engaged) {
  const Rules rules = d.rules();
  Addressed<float> customer = address(d.context, d.state, 0.0F);
  Act<float> act =
      engage(rules, d.context, d.state, customer, static_cast<float>(index_of(move)), 0.5F);
  act.engaged = engaged ? 1 : 0;
  const float gain = update_relationship(rules, d.context, d.state, customer, act);
  return {d.state.relationship, customer.state, gain};
}

}  // namespace

// The desk: E 0.6, S 0.4, N 0.3, G 0.2, F 1; C 0.5, Ec 0.5, T 0.3; will 0.5, n 0.4, knowledge 0.5.

TEST_CASE("asking an engaged customer gives insight, influence and trust") {
  const After a = relate_by(meeting_fixture(), Move::ask, true);  // listen 1, close 0.2: fit 0.12
  CHECK(a.insight_gain == near(0.0672));                          // 0.16 * 0.6 * 0.7
  CHECK(a.between.insight == near(0.3672));
  CHECK(a.between.influence == near(0.472));  // 0.4 + 0.2 * 0.6 * 0.6
  CHECK(a.you.power == near(0.4985));         // 0.5 + 0.03 (0.3 + 0.3 * 0.5 - 0.5)
  CHECK(a.you.trust == near(0.320832));       // 0.3 + 0.08 (0.3 + 0.6 * 0.12) 0.7
  CHECK(a.between.commitment == near(0.2));
}

TEST_CASE("asking a customer who does not engage moves nothing but power's rest") {
  const After a = relate_by(meeting_fixture(), Move::ask, false);
  CHECK(a.insight_gain == 0.0F);
  CHECK(a.between.insight == near(0.3));
  CHECK(a.between.influence == near(0.4));
  CHECK(a.you.power == near(0.4985));
  CHECK(a.you.trust == near(0.3));
  CHECK(a.between.commitment == near(0.2));
}

TEST_CASE("tailored content moves an engaged customer") {
  // listen 0.2: heard 0.12; ins 0.15; self' 0.45; press 0.1
  const After a = relate_by(meeting_fixture(), Move::tailor, true);
  CHECK(a.insight_gain == near(0.01344));  // 0.16 * 0.12 * 0.7
  // 0.4 + 0.2 (0.12 + 0.15) 0.6 - 0.1 * 0.45 (0.4 + 0.3) 0.4
  CHECK(a.between.influence == near(0.4198));
  // 0.5 + 0.05 * 0.225 * 0.5 - 0.06 * 0.15 * 0.5 - 0.0015
  CHECK(a.you.power == near(0.499625));
  CHECK(a.you.trust == near(0.31176));           // 0.3 + 0.08 (0.06 + 0.15) 0.7
  CHECK(a.between.commitment == near(0.21512));  // 0.2 + 0.12 (0.15 + 0.15 * 0.1 * 0.5) 0.8
}

TEST_CASE("pushing a customer who resists costs influence and trust and gives power away") {
  const After a = relate_by(meeting_fixture(), Move::push, false);  // self' 0.6, press 1
  // 0.4 - 0.1 (0.6 * 0.7 + 1 * 1.0) 0.4
  CHECK(a.between.influence == near(0.3432));
  // 0.5 + 0.05 (1.6 + 0.3) 0.5 - 0.0015
  CHECK(a.you.power == near(0.546));
  CHECK(a.you.trust == near(0.276));  // 0.3 - 0.08 * 1 * 0.3
  CHECK(a.between.commitment == near(0.2));
}

TEST_CASE("pushing a customer who goes along commits those without a will of their own") {
  auto d = meeting_fixture();
  d.context.customers[0].will = 0.2F;
  const After a = relate_by(d, Move::push, true);
  CHECK(a.between.commitment == near(0.21152));  // 0.2 + 0.12 * 0.15 * 0.8 * 0.8
  CHECK(a.between.influence == near(0.3832));    // 0.4 - 0.1 * 0.6 * 0.7 * 0.4
  CHECK(a.you.trust == near(0.3));
}

TEST_CASE("releasing raises the power of both sides, and commits") {
  const After a = relate_by(meeting_fixture(), Move::release, true);  // listen 0.5, yield 1
  // 0.4 + 0.2 (0.3 + 0.8 * 1 * 1.0) 0.6
  CHECK(a.between.influence == near(0.532));
  CHECK(a.you.power == near(0.50725));           // 0.5 + 0.05 * 0.35 * 0.5 - 0.0015
  CHECK(a.between.commitment == near(0.20864));  // 0.2 + 0.12 * 0.3 * 0.3 * 0.8
}

TEST_CASE("closeness that is too much costs trust, and gains none") {
  const After a = relate_by(meeting_fixture(), Move::socialise, true);  // fit -0.2, listen 0.2
  // 0.3 + 0.08 * 0.06 * 0.7 - 0.08 * 0.3 * 0.2 * 0.3
  CHECK(a.you.trust == near(0.30192));
  const After cold = relate_by(meeting_fixture(), Move::socialise, false);
  CHECK(cold.you.trust == near(0.29856));  // 0.3 - 0.08 * 0.3 * 0.2 * 0.3
}

TEST_CASE("influence falls towards a ceiling below it") {
  auto d = meeting_fixture();
  d.state.relationship.ceiling = 0.3F;  // S 0.4
  const After a = relate_by(d, Move::ask, true);
  CHECK(a.between.influence == near(0.388));  // 0.4 + 0.2 * 0.6 (0.3 - 0.4)
}

TEST_CASE("handing the discussion over builds common ground in a group") {
  auto d = meeting_fixture<4>();  // M 0.5
  d.context.members = 3;
  d.state.customers[0].empathy = 0.2F;
  d.state.customers[1].empathy = 0.4F;
  d.state.customers[2].empathy = 0.6F;
  d.state.customers[3].empathy = 99;  // nobody sits there
  const After a = relate_by(d, Move::release, true);
  CHECK(a.between.common_ground == near(0.5675));  // 0.5 + 0.15 * 1 * (0.5 + 0.4) 0.5
  CHECK(relate_by(d, Move::release, false).between.common_ground == near(0.5));
  // pitch: self' = 1.105
  CHECK(relate_by(d, Move::pitch, true).between.common_ground == near(0.44475));
}

TEST_CASE("a single customer always stands on common ground, among groups too") {
  auto d = meeting_fixture<4>();
  d.context.members = 1;
  d.state.relationship.common_ground = 1;
  CHECK(relate_by(d, Move::pitch, true).between.common_ground == 1.0F);
  CHECK(relate_by(meeting_fixture(), Move::pitch, true).between.common_ground == 1.0F);
}

TEST_CASE("all that moves stays between 0 and 1 under the strongest rules") {
  auto d = meeting_fixture();
  d.p.insight.gain = 1;
  d.p.influence.gain = d.p.influence.loss = 10;
  d.p.customer_power.gain = d.p.customer_power.loss = 10;
  d.p.trust.gain = d.p.trust.loss = d.p.commitment.gain = 10;
  d.context.setting.knowledge = 1;
  for (int m = 0; m < move_count; ++m) {
    for (const bool engaged : {false, true}) {
      const After a = relate_by(d, static_cast<Move>(m), engaged);
      for (const float x : {a.between.insight, a.between.influence, a.between.commitment,
                            a.you.power, a.you.trust}) {
        CHECK((x >= 0 && x <= 1));
      }
    }
  }
}
