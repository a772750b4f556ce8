// A lane whose meeting has ended is frozen while others go on (docs/odd.md, 3).
#include "sim/base/lanes/pack.hpp"
#include "sim/model/kernel/meetings.hpp"
#include "tests/model/play.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

/// A small population whose meetings end at very different turns.
Parameters lively(Integer members_max) {
  Parameters p = small(5);
  p.population.members_max = members_max;
  p.closing.intercept = -1;
  p.moves[index_of(Move::close)].habit = 0.5;
  return p;
}

template <class Real>
std::vector<std::uint64_t> bits_after_weeks(const Parameters& p, int weeks) {
  Population population = found(p);
  for (int week = 0; week < weeks; ++week) {
    hold_week(p, population, week, [](const WeekPlan& plan, const BlockView& block) {
      NoRecorder nobody;
      for (int first = 0; first < block_lanes; first += Types<Real>::lanes) {
        hold_meetings<Real>(plan, block, first, OwnChoice(), nobody);
      }
    });
  }
  return all_bits(population);
}

}  // namespace

TEST_CASE("a lane whose meeting has ended keeps its state and tallies bit for bit") {
  for (const Integer members : {1, 3}) {
    const Parameters p = lively(members);
    const auto alone = bits_after_weeks<float>(p, 6);  // one lane stops at its sale
    CHECK(bits_after_weeks<dyad::base::Pack<4>>(p, 6) == alone);
    CHECK(bits_after_weeks<dyad::base::Pack<8>>(p, 6) == alone);
    CHECK(bits_after_weeks<dyad::base::Pack<16>>(p, 6) == alone);
  }
}

TEST_CASE("meetings do end at different turns in that test") {
  const Parameters p = lively(1);
  Population population = found(p);
  hold_week(p, population, 0, kernel_named("lane").run_week);
  const auto& tally = population.salespeople[0].tally;
  float min_sales = 100, max_sales = 0;
  for (int lane = 0; lane < block_lanes; ++lane) {
    min_sales = min(min_sales, tally.sales[lane]);
    max_sales = max(max_sales, tally.sales[lane]);
  }
  CHECK(min_sales < max_sales);
}
