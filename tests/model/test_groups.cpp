// Weekly means and quantiles per group (docs/odd.md, 5), against naive calculations.
#include <cmath>
#include <set>

#include "sim/model/group_measures.hpp"
#include "sim/model/kernel/week.hpp"
#include "tests/model/play.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

/// 160 salespeople after a week; their genes and scores fill most groups.
struct Company {
  Parameters p = defaults(100);
  Population population;

  Company() {
    p.population.teams = 20;
    population = found(p);
    play_week(p, population, 0, best_kernel());
  }
  std::size_t group_of(std::size_t i) const { return population.salespeople[i / 16].group[i % 16]; }
  float value(std::size_t i, Weekly measure) const {
    return weekly_values(
        population.salespeople[i / 16],
        listening_of(p))[static_cast<std::size_t>(measure)][static_cast<int>(i % 16)];
  }
  GroupSummary summary(Weekly measure, bool quantiles) const {
    std::vector<float> values;
    for (std::size_t i = 0; i < 160; ++i) values.push_back(value(i, measure));
    return summarise(values, Groups(population), quantiles);
  }
};

bool same(float a, float b) { return (std::isnan(a) && std::isnan(b)) || a == near(double{b}); }

}  // namespace

TEST_CASE("groups hold every salesperson once, in order") {
  const Company company;
  const Groups groups(company.population);
  CHECK(groups.everybody() == 160);
  std::set<std::uint32_t> seen;
  int filled = 0;
  for (std::size_t g = 1; g < group_count; ++g) {
    const auto members = groups.members(g);
    filled += members.empty() ? 0 : 1;
    for (std::size_t k = 0; k < members.size(); ++k) {
      CHECK(company.group_of(members[k]) == g);
      if (k > 0) CHECK(members[k - 1] < members[k]);
      seen.insert(members[k]);
    }
  }
  CHECK(seen.size() == 160);
  CHECK(filled > 10);
}

TEST_CASE("means and quantiles of every measure are those of its group") {
  const Company company;
  for (int k = 0; k < weekly_count; ++k) {
    const auto measure = static_cast<Weekly>(k);
    const GroupSummary summary = company.summary(measure, true);
    for (std::size_t g = 0; g < group_count; ++g) {
      std::vector<float> values;
      double sum = 0;
      for (std::size_t i = 0; i < 160; ++i) {
        const float value = company.value(i, measure);
        if ((g != 0 && company.group_of(i) != g) || std::isnan(value)) continue;
        values.push_back(value);
        sum += double{value};
      }
      const auto mean = static_cast<float>(sum / static_cast<double>(values.size()));
      CAPTURE(k, g);
      CHECK(same(summary.mean[g], mean));
      const auto quantiles = quantiles_of(values);
      for (std::size_t q = 0; q < quantiles.size(); ++q) {
        CHECK(same(summary.quantile[g][q], quantiles[q]));
      }
    }
  }
}

TEST_CASE(
    "those without a sale do not count in the mean discount, and a group without any has none") {
  Company company;
  for (auto& people : company.population.salespeople) {
    people.tally.sales.lane.fill(0), people.tally.discount.lane.fill(0);
  }
  company.population.salespeople[0].tally.sales[5] = 2;
  company.population.salespeople[0].tally.discount[5] = 0.5F;
  const GroupSummary summary = company.summary(Weekly::discount, false);
  CHECK(summary.mean[0] == near(0.25));
  for (std::size_t g = 1; g < group_count; ++g) {
    CHECK(same(summary.mean[g], g == company.group_of(5) ? 0.25F : std::nanf("")));
  }
}
