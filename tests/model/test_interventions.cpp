// How strong interventions are, whom they treat, and what they reach (docs/odd.md, 4.12).
#include <bit>
#include <cmath>

#include "tests/model/play.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

Intervention intervention(InterventionKind kind, double strength, Integer start = 0,
                          Integer end = no_end, double half_life = 0) {
  return {kind, start, end, 1.0, TargetGroup::all, strength, half_life, 3};
}

/// The setting of the week of salesperson 2, under the interventions of `p`.
struct Setting {
  std::array<float, move_count> base;
  float matching, knowledge, erosion;
};

/// Anxiety 1, knowledge 0.5, erosion 0.8, under an anxious and avoidant leader (both 1).
Setting setting_in(const Parameters& p, int week = 0) {
  Population population = found(p);
  auto& people = population.salespeople[0];
  people.traits.anxiety[2] = 1, people.traits.erosion[2] = 0.8F, people.knowledge[2] = 0.5F;
  population.leaders[0] = {1, 1};
  set_week({p, week}, population, 0);
  Setting setting{
      {}, people.setting.matching[2], people.setting.knowledge[2], people.setting.erosion[2]};
  for (std::size_t m = 0; m < move_count; ++m) setting.base[m] = people.setting.fixed_utility[m][2];
  return setting;
}

Setting setting_with(std::vector<Intervention> interventions) {
  Parameters p = small();
  p.interventions = std::move(interventions);
  return setting_in(p);
}

float utility(const Setting& setting, Move move) { return setting.base[index_of(move)]; }

using Kind = InterventionKind;

}  // namespace

TEST_CASE("an intervention begins with its start and is over with its end") {
  const Intervention i = intervention(Kind::humility, 0.7, 3, 6);
  CHECK(strength_in(i, 2) == 0.0F);
  CHECK(strength_in(i, 3) == 0.7F);
  CHECK(strength_in(i, 5) == 0.7F);
  CHECK(strength_in(i, 6) == 0.0F);
  CHECK(strength_in(intervention(Kind::humility, 0.7, 3), 9'999) == 0.7F);
  CHECK(strength_in(intervention(Kind::humility, 0.7, 3, 3), 3) == 0.0F);
}

TEST_CASE("old habits return with the half-life") {
  const Intervention i = intervention(Kind::no_pitch, 2, 10, no_end, 4);
  CHECK(strength_in(i, 10) == near(2));
  CHECK(strength_in(i, 14) == near(1));
  CHECK(strength_in(i, 16) == near(2 * std::pow(2, -1.5)));
  CHECK(strength_in(i, 50) == near(2 * std::pow(2, -10)));
  CHECK(strength_in(intervention(Kind::no_pitch, 2, 0, no_end, 1e6), 100) ==
        near(2 * std::exp2(-1e-4)));
  CHECK(strength_in(intervention(Kind::no_pitch, 2, 0, no_end, 1e-3), 9'999) < 1e-30F);
}

TEST_CASE("without interventions the week is habit, anxiety and coaching") {
  const Setting plain = setting_with({});
  CHECK(utility(plain, Move::ask) == near(0));
  CHECK(utility(plain, Move::observe) == near(-0.2));
  CHECK(utility(plain, Move::release) == near(-0.4));
  CHECK(utility(plain, Move::socialise) == near(0.3 + 0.15));  // reassurance 0.15 * anxiety
  CHECK(utility(plain, Move::pitch) == near(0.6));
  // quality 0.65, coached 0.325: -0.82 - 0.34 (1 + 1) 0.675
  CHECK(utility(plain, Move::close) == near(-1.279));
  CHECK(plain.matching == 0.0F);
  CHECK(plain.knowledge == 0.5F);
  CHECK(plain.erosion == 0.8F);
}

TEST_CASE("each kind reaches what it should, and nothing else") {
  const Setting plain = setting_with({});
  const auto only = [&](const Setting& with, Move move, double expected) {
    for (std::size_t m = 0; m < move_count; ++m) {
      CHECK(with.base[m] == near(m == index_of(move) ? expected : double{plain.base[m]}));
    }
    CHECK(
        (with.matching == 0 && with.knowledge == plain.knowledge && with.erosion == plain.erosion));
  };
  only(setting_with({intervention(Kind::no_pitch, 1.5)}), Move::pitch, 0.6 - 1.5);
  only(setting_with({intervention(Kind::name_observations, 1.5)}), Move::observe, -0.2 + 1.5);
  only(setting_with({intervention(Kind::redistribute_power, 1.5)}), Move::release, -0.4 + 1.5);
  only(setting_with({intervention(Kind::commitment_technique, 0.5)}), Move::close,
       -0.82 - 0.68 * 0.675 * 0.5);
  // quality clamp01(0.65 + 0.2): coached 0.425
  only(setting_with({intervention(Kind::leader_coaching, 0.2)}), Move::close, -0.82 - 0.68 * 0.575);
  only(setting_with({intervention(Kind::leader_coaching, 1)}), Move::close, -0.82 - 0.68 * 0.5);
  only(setting_with({intervention(Kind::leader_delegation, 1)}), Move::close, -1.279);
  only(setting_with({intervention(Kind::prepared_questions, 1)}), Move::close, -1.279);
}

TEST_CASE("humility, knowledge and awareness reach their own places") {
  const Setting plain = setting_with({});
  const Setting humble = setting_with({intervention(Kind::humility, 0.25)});
  CHECK(humble.erosion == near(0.6));
  CHECK((humble.base == plain.base && humble.knowledge == plain.knowledge));
  const Setting taught = setting_with({intervention(Kind::knowledge, 0.2)});
  CHECK(taught.knowledge == near(0.7));
  CHECK((taught.base == plain.base && taught.erosion == plain.erosion));
  const Setting aware = setting_with({intervention(Kind::attachment_awareness, 1.2)});
  CHECK(aware.matching == near(1.2));
  CHECK((aware.base == plain.base && aware.knowledge == plain.knowledge));
}

TEST_CASE("interventions of a kind add up, and are cut where the model says so") {
  CHECK(utility(setting_with({intervention(Kind::no_pitch, 1.5), intervention(Kind::no_pitch, 1)}),
                Move::pitch) == near(0.6 - 2.5));
  CHECK(utility(setting_with({intervention(Kind::commitment_technique, 0.75),
                              intervention(Kind::commitment_technique, 0.75)}),
                Move::close) == near(-0.82));
  CHECK(setting_with({intervention(Kind::humility, 0.75), intervention(Kind::humility, 0.75)})
            .erosion == 0.0F);
  CHECK(setting_with({intervention(Kind::knowledge, 0.4), intervention(Kind::knowledge, 0.4)})
            .knowledge == 1.0F);
  CHECK(setting_with({intervention(Kind::attachment_awareness, 1),
                      intervention(Kind::attachment_awareness, 1)})
            .matching == near(2));
}

TEST_CASE("an intervention works in its weeks only") {
  Parameters p = small();
  p.interventions = {intervention(Kind::no_pitch, 2, 3, 6, 2)};
  CHECK(utility(setting_in(p, 2), Move::pitch) == near(0.6));
  CHECK(utility(setting_in(p, 3), Move::pitch) == near(0.6 - 2));
  CHECK(utility(setting_in(p, 5), Move::pitch) == near(0.6 - 1));
  CHECK(utility(setting_in(p, 6), Move::pitch) == near(0.6));
}

TEST_CASE("those who are not treated are left as they are") {
  Parameters p = small();
  p.interventions = {intervention(Kind::no_pitch, 2)};
  p.interventions[0].share = 0;
  CHECK(utility(setting_in(p), Move::pitch) == near(0.6));
}

TEST_CASE("knowledge taught in class is not handed on in the team") {
  Parameters p = small();
  p.interventions = {intervention(Kind::knowledge, 0.4)};
  Population taught = found(p);
  Population plain = found(small());
  learn(p, taught, 0);
  learn(small(), plain, 0);
  for (int lane = 0; lane < 7; ++lane) {
    CHECK(taught.salespeople[0].knowledge[lane] == plain.salespeople[0].knowledge[lane]);
  }
}

TEST_CASE("leaders who learn to delegate let the treated learn") {
  Parameters p = small();
  p.interventions = {intervention(Kind::leader_delegation, 0.5)};
  Population population = found(p);
  population.leaders[0] = {0, 2};  // delegation 0.3, with training 0.8
  for (int lane = 0; lane < 7; ++lane) population.salespeople[0].knowledge[lane] = 0.5F;
  population.treated[0] = 1U << 3;
  learn(p, population, 0);
  CHECK(population.salespeople[0].knowledge[2] == near(0.4986));  // 0.5 + 0.3 * 0.002 - 0.002
  CHECK(population.salespeople[0].knowledge[3] == near(0.4996));  // 0.5 + 0.8 * 0.002 - 0.002
}
