// A bigger population holds the smaller one: more salespeople, accounts or members change nobody
// who was there already (docs/odd.md, 9).
#include <bit>

#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

/// Bits of the customers of an account, `members` of them.
std::vector<std::uint32_t> customers_of(const Population& population, std::int64_t i, int slot,
                                        int members) {
  std::vector<std::uint32_t> bits;
  for (int j = 0; j < members; ++j) {
    const auto& customer =
        population.customers[population.shape.customer(i / block_lanes, slot, j)];
    const auto& traits = customer.traits;
    for (const Lanes* column : {&traits.will, &traits.trait_empathy, &traits.closeness_need,
                                &traits.sensitivity, &customer.state.power}) {
      bits.push_back(std::bit_cast<std::uint32_t>((*column)[static_cast<int>(i % block_lanes)]));
    }
  }
  return bits;
}

const AccountColumns& account_of(const Population& population, std::int64_t i, int slot) {
  return population.accounts[population.shape.account(i / block_lanes, slot)];
}

/// How many of the smaller population's people and accounts are others in the bigger one.
int others(const Population& few, const Population& many, bool members_too) {
  int count = 0;
  for (std::int64_t i = 0; i < few.shape.salespeople; ++i) {
    const auto lane = static_cast<int>(i % block_lanes);
    const auto& a = few.salespeople[static_cast<std::size_t>(i / block_lanes)];
    const auto& b = many.salespeople[static_cast<std::size_t>(i / block_lanes)];
    SalespersonTraits<Lanes>::zip(a.traits, b.traits, [&](const Lanes& x, const Lanes& y) {
      count += std::bit_cast<std::uint32_t>(x[lane]) != std::bit_cast<std::uint32_t>(y[lane]);
    });
    count += a.knowledge[lane] != b.knowledge[lane];
    for (int slot = 0; slot < few.shape.accounts; ++slot) {
      const auto &x = account_of(few, i, slot), &y = account_of(many, i, slot);
      count += x.fit[lane] != y.fit[lane];
      if (members_too)
        count += x.members[lane] != y.members[lane] || x.value[lane] != y.value[lane];
      count += customers_of(few, i, slot, few.shape.members_max) !=
               customers_of(many, i, slot, few.shape.members_max);
    }
  }
  return count;
}

}  // namespace

TEST_CASE("more teams leave the first ones as they are") {
  Parameters p = small(60);
  const Population few = found(p);
  p.population.teams = 9;
  const Population many = found(p);
  CHECK(others(few, many, true) == 0);
  for (std::size_t team = 0; team < few.leaders.size(); ++team) {
    CHECK(few.leaders[team].anxiety == many.leaders[team].anxiety);
  }
}

TEST_CASE("more accounts leave the first ones as they are") {
  Parameters p = small(61);
  const Population few = found(p);
  p.population.accounts = 11;
  CHECK(others(few, found(p), true) == 0);
}

TEST_CASE("bigger buying groups leave the first members as they are") {
  Parameters p = small(62);
  p.population.members_max = 2;
  const Population few = found(p);
  p.population.members_max = 6;
  CHECK(others(few, found(p), false) == 0);
}

TEST_CASE("an intervention changes nobody, and another one not who is treated by the first") {
  Parameters p = small(63);
  const Population few = found(p);
  const Intervention first{InterventionKind::humility, 0, no_end, 0.5, TargetGroup::all, 1, 0, 3};
  p.interventions = {first};
  const Population one = found(p);
  CHECK(others(few, one, true) == 0);
  p.interventions = {first, first};
  const Population two = found(p);
  CHECK(two.treated[0] == one.treated[0]);
  CHECK(two.treated[1] == one.treated[1]);
  CHECK((two.treated[2] != one.treated[0] || two.treated[3] != one.treated[1]));
}
