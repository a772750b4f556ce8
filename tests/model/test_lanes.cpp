// Lanes mind their own business.
#include "tests/model/play.hpp"

using namespace dyad::model;
using namespace dyad::test;

TEST_CASE("the lane that somebody sits in never matters") {
  Parameters p = small(11);
  p.population.members_max = 2;
  const auto to = [](int lane) { return (lane + 5) % block_lanes; };
  Population population = found(p), turned = found(p);
  each_column(turned, 0, [&](Lanes& column) {
    const Lanes was = column;
    for (int lane = 0; lane < block_lanes; ++lane) column[to(lane)] = was[lane];
  });
  auto& identity = turned.salespeople[0].identity;
  const Identity was = identity;
  for (int lane = 0; lane < block_lanes; ++lane) {
    identity.salesperson[static_cast<std::size_t>(to(lane))] =
        was.salesperson[static_cast<std::size_t>(lane)];
  }
  for (int week = 0; week < 4; ++week) {
    // Leaders belong to places, so the week's setting is carried over by hand.
    hold_week(p, population, week, [](const WeekPlan&, const BlockView&) {});
    hold_week(p, turned, week, [](const WeekPlan&, const BlockView&) {});
    SalespersonColumns &from = population.salespeople[0], &into = turned.salespeople[0];
    WeekSetting<Lanes>::zip(into.setting, from.setting, [&](Lanes& x, const Lanes& y) {
      for (int lane = 0; lane < block_lanes; ++lane) x[to(lane)] = y[lane];
    });
    const Rules rules = rules_of(p);
    const WeekPlan plan{&rules, SeedKey(p.run.seed), week, {}};
    best_kernel().run_week(plan, view_of(population, 0, 0));
    best_kernel().run_week(plan, view_of(turned, 0, 0));
  }
  std::vector<Lanes> here, there;
  each_column(population, 0, [&](const Lanes& column) { here.push_back(column); });
  each_column(turned, 0, [&](const Lanes& column) { there.push_back(column); });
  int different = 0;
  for (std::size_t k = 0; k < here.size(); ++k) {
    for (int lane = 0; lane < block_lanes; ++lane) {
      different += std::bit_cast<std::uint32_t>(here[k][lane]) !=
                           std::bit_cast<std::uint32_t>(there[k][to(lane)])
                       ? 1
                       : 0;
    }
  }
  CHECK(different == 0);
}

TEST_CASE("what is in empty lanes never matters") {
  const Parameters p = small(12);  // 21 salespeople: lanes 5 .. 15 of the second block are empty
  for (const Kernel& kernel : kernels()) {
    if (!kernel.runs_here()) continue;
    Population population = found(p), poisoned = found(p);
    for (int week = 0; week < 6; ++week) {
      each_column(poisoned, 1, [&](Lanes& column) {
        for (int lane = 5; lane < block_lanes; ++lane) column[lane] = lane % 2 == 0 ? -7e8F : 0;
      });
      play_week(p, population, week, kernel);
      play_week(p, poisoned, week, kernel);
    }
    CAPTURE(kernel.name);
    CHECK((all_bits(population) == all_bits(poisoned)));
  }
}
