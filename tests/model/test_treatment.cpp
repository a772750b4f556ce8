// Who is treated (docs/odd.md, 4.12). Statistical tests fail for about one seed in a million; the
// seed is fixed.
#include <bit>
#include <cmath>

#include "tests/model/play.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

auto about(double probability, double n) {
  return Approx(probability).margin(5 * std::sqrt(probability * (1 - probability) / n));
}

/// Share of 4,000 salespeople who are treated.
double share_treated(double share, TargetGroup group) {
  Parameters p = defaults(91);
  p.population.teams = 500;
  p.population.accounts = 1;
  p.interventions = {{InterventionKind::humility, 0, no_end, share, group, 1, 0, 3}};
  double count = 0;
  for (const std::uint16_t lanes : found(p).treated) count += std::popcount(lanes);
  return count / 4000;
}

}  // namespace

TEST_CASE("each salesperson is treated with the probability of the share") {
  CHECK(share_treated(0, TargetGroup::all) == 0);
  CHECK(share_treated(0.3, TargetGroup::all) == about(0.3, 4000));
  CHECK(share_treated(0.5, TargetGroup::all) == about(0.5, 4000));
  CHECK(share_treated(1, TargetGroup::all) == 1);
}

TEST_CASE("an intervention may aim at any group, and treats its members only") {
  Parameters p = defaults(92);
  p.population.teams = 500;
  p.population.accounts = 1;
  const double cut = p.measures.attachment_cut;
  for (const TargetGroup group :
       {TargetGroup::all, TargetGroup::secure, TargetGroup::anxious, TargetGroup::avoidant,
        TargetGroup::fearful, TargetGroup::carriers_7r, TargetGroup::no_7r, TargetGroup::a1,
        TargetGroup::a2a2}) {
    p.interventions = {{InterventionKind::humility, 0, no_end, 1, group, 1, 0, 3}};
    const Population population = found(p);
    int wrong = 0, treated = 0;
    for (std::size_t i = 0; i < 4000; ++i) {
      const auto& people = population.salespeople[i / 16];
      const auto lane = static_cast<int>(i % 16);
      const bool anxious = people.traits.anxiety[lane] >= cut;
      const bool avoidant = people.traits.avoidance[lane] >= cut;
      const std::array<bool, 9> belongs{true,
                                        !anxious && !avoidant,
                                        anxious && !avoidant,
                                        !anxious && avoidant,
                                        anxious && avoidant,
                                        people.drd4_7r[i % 16] > 0,
                                        people.drd4_7r[i % 16] == 0,
                                        people.drd2_a1[i % 16] > 0,
                                        people.drd2_a1[i % 16] == 0};
      const bool is_treated = (population.treated[i / 16] >> (i % 16) & 1U) != 0;
      wrong += is_treated != belongs[static_cast<std::size_t>(group)] ? 1 : 0;
      treated += is_treated ? 1 : 0;
    }
    CHECK(wrong == 0);
    CHECK(treated > 100);
  }
}

TEST_CASE("treatments of two interventions are drawn independently") {
  Parameters p = defaults(93);
  p.population.teams = 500;
  p.population.accounts = 1;
  const Intervention half{InterventionKind::humility, 0, no_end, 0.5, TargetGroup::all, 1, 0, 3};
  p.interventions = {half, half};
  const Population population = found(p);
  double both = 0;
  for (std::size_t block = 0; block < 250; ++block) {
    both += std::popcount(
        static_cast<unsigned>(population.treated[block] & population.treated[250 + block]));
  }
  CHECK(both / 4000 == about(0.25, 4000));
}

TEST_CASE("a knowledge training adds to what each knows, up to all there is to know") {
  Parameters p = small(94);
  p.interventions = {{InterventionKind::knowledge, 0, no_end, 1, TargetGroup::all, 0.3, 0, 3}};
  Population population = found(p);
  set_week({p, 0}, population, 0);
  const auto& people = population.salespeople[0];
  for (int lane = 0; lane < block_lanes; ++lane) {
    CHECK(people.setting.knowledge[lane] ==
          near(std::min(1.0, double{people.knowledge[lane]} + 0.3)));
  }
}
