// Teams and their leaders (docs/odd.md, 4.11).
#include "tests/model/play.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

TeamParameters team() { return defaults().team; }  // coaching 0.5, both costs 0.35

float coaching(float leader_anxiety, float anxiety, float extra,
               const TeamParameters& of = team()) {
  return coaching_of(in_float(of), leader_anxiety, anxiety, extra);
}

float delegation(float leader_avoidance, float extra) {
  return delegation_of(in_float(team()), leader_avoidance, extra);
}

/// Knowledge of the seven people of team 1 (of 3 x 7): salespeople 7 to 13.
Population team_of(const Parameters& p, const std::array<float, 7>& knowledge, float avoidance) {
  Population population = found(p);
  for (std::size_t k = 0; k < 7; ++k) {
    population.salespeople[0].knowledge[static_cast<int>(7 + k)] = knowledge[k];
  }
  population.leaders[1].avoidance = avoidance;
  return population;
}

}  // namespace

TEST_CASE("an anxious leader coaches worse, a calm one no better than full quality") {
  CHECK(coaching(0, 1, 0) == near(0.5));
  CHECK(coaching(-2, 1, 0) == near(0.5));
  CHECK(coaching(1, 1, 0) == near(0.325));  // 0.5 (1 - 0.35)
  CHECK(coaching(4, 1, 0) == 0.0F);         // 1 - 1.4 < 0
}

TEST_CASE("coaching reaches anxious salespeople, and others less") {
  CHECK(coaching(0, 0.01F, 0) == near(0.5));
  CHECK(coaching(0, 0, 0) == near(0.15));
  CHECK(coaching(0, -1, 0) == near(0.15));
}

TEST_CASE("trained leaders coach better, before the quality is cut to 0 and 1") {
  CHECK(coaching(1, 1, 0.2F) == near(0.425));  // 0.5 (0.65 + 0.2)
  CHECK(coaching(1, 1, 1) == near(0.5));
  CHECK(coaching(4, 1, 0.5F) == near(0.05));  // 0.5 (1 - 1.4 + 0.5)
}

TEST_CASE("coaching never takes more than the whole fear") {
  TeamParameters strong = team();
  strong.coaching = 5;
  CHECK(coaching(0, 1, 0, strong) == 1.0F);
}

TEST_CASE("an avoidant leader finds it hard to let go") {
  CHECK(delegation(0, 0) == 1.0F);
  CHECK(delegation(-1, 0) == 1.0F);
  CHECK(delegation(2, 0) == near(0.3));
  CHECK(delegation(2, 0.4F) == near(0.7));
  CHECK(delegation(2, 1) == 1.0F);
  CHECK(delegation(4, 0) == 0.0F);
}

TEST_CASE("avoidance of a leader has no part in coaching, nor anxiety in letting go") {
  const Parameters p = small();
  const auto week_under = [&](Leader leader) {
    Population population = found(p);
    population.leaders[0] = leader;
    set_week({p, 0}, population, 0);
    return population.salespeople[0];
  };
  const auto close = index_of(Move::close);
  for (int lane = 0; lane < 7; ++lane) {
    CHECK(week_under({1, 9}).setting.fixed_utility[close][lane] ==
          week_under({1, 0}).setting.fixed_utility[close][lane]);
    CHECK(week_under({9, 2}).delegation[lane] == near(0.3));
  }
}

TEST_CASE("knowledge is shared, grows and goes out of date") {
  const Parameters p = small();  // sharing 0.02, innovation 0.004, obsolescence 0.004
  const std::array<float, 7> knowledge{0.2F, 0.9F, 0.5F, 0.5F, 0.5F, 0.5F, 0.4F};  // mean 0.5
  Population population = team_of(p, knowledge, 0);
  const auto bystander = population.salespeople[0].knowledge[6];
  learn(p, population, 1);
  const Lanes& after = population.salespeople[0].knowledge;
  CHECK(after[7] == near(0.2084));   // 0.2 + 0.02 * 0.3 + 0.004 * 0.8 - 0.004 * 0.2
  CHECK(after[8] == near(0.8968));   // 0.9 + 0 + 0.004 * 0.1 - 0.004 * 0.9
  CHECK(after[9] == near(0.5));      // 0.5 + 0 + 0.002 - 0.002
  CHECK(after[13] == near(0.4028));  // 0.4 + 0.002 + 0.0024 - 0.0016
  CHECK(after[6] == bystander);
}

TEST_CASE("without delegation knowledge only goes out of date") {
  const Parameters p = small();
  Population population = team_of(p, {0.2F, 0.9F, 0.5F, 0.5F, 0.5F, 0.5F, 0.4F}, 5);
  learn(p, population, 1);
  CHECK(population.salespeople[0].knowledge[7] == near(0.1992));
  CHECK(population.salespeople[0].knowledge[8] == near(0.8964));
}

TEST_CASE("a team of one learns from nobody") {
  Parameters p = small();
  p.population.teams = 21;
  p.population.team_size = 1;
  p.team.innovation = p.team.obsolescence = 0;
  p.team.sharing = 1;
  Population population = found(p);
  const auto before = population.salespeople[1].knowledge;
  for (std::int64_t team = 0; team < 21; ++team) learn(p, population, team);
  for (int lane = 0; lane < 5; ++lane) {
    CHECK(population.salespeople[1].knowledge[lane] == before[lane]);
  }
}

TEST_CASE("a team may reach across blocks, and everybody has the leader of their team") {
  const Parameters p = small();
  Population population = found(p);
  for (std::size_t k = 0; k < 3; ++k) population.leaders[k].anxiety = static_cast<float>(k);
  for (std::int64_t i = 0; i < 21; ++i) {
    const Leaders leaders = leaders_of(population, i / block_lanes);
    CHECK(leaders.anxiety[static_cast<int>(i % block_lanes)] == static_cast<float>(i / 7));
  }
  for (int lane = 5; lane < block_lanes; ++lane) {  // empty lanes have some leader
    CHECK(leaders_of(population, 1).anxiety[lane] == 2.0F);
  }
  // Team 2 is salespeople 14 to 20: two in the first block, five in the second.
  for (std::int64_t i = 14; i < 21; ++i) {
    population.salespeople[static_cast<std::size_t>(i / 16)].knowledge[static_cast<int>(i % 16)] =
        i == 20 ? 0.8F : 0.1F;  // mean 0.2
  }
  population.leaders[2].avoidance = 0;
  learn(p, population, 2);
  CHECK(population.salespeople[0].knowledge[14] == near(0.1052));  // 0.1 + 0.002 + 0.0036 - 0.0004
  CHECK(population.salespeople[1].knowledge[0] == near(0.1052));
  CHECK(population.salespeople[1].knowledge[4] == near(0.7976));  // 0.8 + 0.0008 - 0.0032
}
