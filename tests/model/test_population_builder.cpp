// How people and relationships begin, and who belongs to which group (docs/odd.md, 4.1 and 5).
#include <string>

#include "sim/model/measures.hpp"
#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using namespace dyad::test;

TEST_CASE("a relationship begins at rest") {
  Parameters p = small();
  p.influence.rest = 0.35, p.trust.rest = 0.25, p.common_ground.rest = 0.15;
  p.customer_power.base = 0.2, p.customer_power.will_slope = 0.4;
  p.population.members_max = 2;
  const Population population = found(p);
  for (std::int64_t block = 0; block < 2; ++block) {
    for (int slot = 0; slot < p.population.accounts; ++slot) {
      const auto& account = population.accounts[population.shape.account(block, slot)];
      for (int lane = 0; lane < population.shape.lanes(block); ++lane) {
        REQUIRE(account.relationship.influence[lane] == 0.35F);
        REQUIRE(account.relationship.insight[lane] == 0.0F);
        REQUIRE(account.relationship.commitment[lane] == 0.0F);
        REQUIRE(account.relationship.ceiling[lane] == 1.0F);
        REQUIRE(account.relationship.common_ground[lane] ==
                (account.members[lane] > 1 ? 0.15F : 1.0F));
        REQUIRE(account.meetings[lane] == 0.0F);
        REQUIRE(account.chased[lane] == 0.0F);
        for (int j = 0; j < static_cast<int>(account.members[lane]); ++j) {
          const auto& customer = population.customers[population.shape.customer(block, slot, j)];
          REQUIRE(customer.state.power[lane] ==
                  near(0.2 + 0.4 * double{customer.traits.will[lane]}));
          REQUIRE(customer.state.expected_power[lane] == customer.state.power[lane]);
          REQUIRE(customer.state.empathy[lane] == customer.traits.trait_empathy[lane]);
          REQUIRE(customer.state.intoxication[lane] == 0.0F);
          REQUIRE(customer.state.trust[lane] == 0.25F);
        }
      }
    }
  }
}

TEST_CASE("a salesperson begins sober, with nothing learned, at trait empathy") {
  Parameters p = small();
  p.influence.rest = 0.35, p.trust.rest = 0.25;
  const Population population = found(p);
  for (const SalespersonColumns& people : population.salespeople) {
    for (int lane = 0; lane < block_lanes; ++lane) {
      REQUIRE(people.state.empathy[lane] == people.traits.trait_empathy[lane]);
      REQUIRE(people.state.intoxication[lane] == 0.0F);
      REQUIRE(people.state.expected_influence[lane] == 0.35F);
      for (const Lanes& value : people.state.learned) REQUIRE(value[lane] == 0.0F);
      REQUIRE(people.reputation[lane] == 0.25F);
    }
  }
}

TEST_CASE("salespeople, accounts and teams are counted from 0") {
  const Parameters p = small();
  const Population population = found(p, 9);
  CHECK(population.shape.salespeople == 21);
  CHECK(population.shape.blocks == 2);
  CHECK(population.shape.lanes(0) == 16);
  CHECK(population.shape.lanes(1) == 5);
  CHECK(population.leaders.size() == 3);
  CHECK(population.salespeople[1].identity.salesperson[4] == 20);
  CHECK(population.salespeople[1].identity.replicate[4] == 9);
  CHECK(population.accounts[population.shape.account(1, 3)].id[4] == 20 * 5 + 3);
}

TEST_CASE("an account has as many members as it may have, when there is no choice") {
  Parameters p = small();
  p.population.members_min = p.population.members_max = 8;
  for (const AccountColumns& account : found(p).accounts) {
    for (const float members : account.members.lane) REQUIRE(members == 8.0F);
  }
}

TEST_CASE("groups are attachment category by genotype, in the order of their names") {
  Parameters p = small();
  for (const double frequency : {0.0, 1.0}) {
    for (const double other : {0.0, 1.0}) {
      p.genetics = {frequency, other};
      auto& source = p.attachment.salespeople;
      source.anxiety_scale = source.avoidance_scale = 0;
      for (const double anxiety : {0.4, 0.5}) {
        for (const double avoidance : {0.4, 0.5}) {
          source.anxiety_shift = anxiety, source.avoidance_shift = avoidance;
          const bool anxious = anxiety >= 0.5, avoidant = avoidance >= 0.5;
          std::string name = anxious && avoidant ? "fearful"
                             : anxious           ? "anxious"
                             : avoidant          ? "avoidant"
                                                 : "secure";
          name += frequency > 0 ? ", 7R" : ", no 7R";
          name += other > 0 ? ", A1" : ", A2/A2";
          const std::uint8_t group = found(p).salespeople[0].group[0];
          CHECK(group_names[group] == name);
        }
      }
    }
  }
}

TEST_CASE("the cut between categories is configurable") {
  Parameters p = small();
  auto& source = p.attachment.salespeople;
  source.anxiety_scale = source.avoidance_scale = 0;
  source.anxiety_shift = 0.8;
  p.measures.attachment_cut = 0.9;
  CHECK(group_names[found(p).salespeople[0].group[0]].substr(0, 6) == "secure");
  p.measures.attachment_cut = 0.7;
  CHECK(group_names[found(p).salespeople[0].group[0]].substr(0, 7) == "anxious");
}
