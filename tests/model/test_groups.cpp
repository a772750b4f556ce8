// Weekly means and quantiles per group (docs/odd.md, 5), against naive calculations.
#include <cmath>
#include <vector>

#include "sim/model/group_measures.hpp"
#include "sim/model/kernel/kernels.hpp"
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
    return weekly_values(population.salespeople[i / 16],
                         listening_of(p))[measure.index()][static_cast<int>(i % 16)];
  }
  GroupMeasures summed_up() const {
    GroupMeasures measures(population);
    for (std::size_t i = 0; i < 160; ++i) {
      for (std::size_t k = 0; k < weekly_count; ++k) {
        measures.row(i).of[k] = value(i, Weekly::at(k));
      }
      measures.knowledge(i) = value(i, Weekly("weekly_knowledge"));
    }
    for (std::size_t g = 1; g < group_count; ++g) measures.sum_up_group(g);
    measures.sum_up_everybody();
    for (std::size_t k = 0; k < weekly_quantile_count; ++k) measures.sum_up_everybody(k);
    return measures;
  }
};

bool same(float a, float b) { return (std::isnan(a) && std::isnan(b)) || a == near(double{b}); }

}  // namespace

TEST_CASE("groups hold every salesperson once, in order") {
  const Company company;
  const Groups groups(company.population);
  CHECK(groups.everybody() == 160);
  std::vector<std::size_t> standing(160, 160);  // [rank]
  for (std::size_t i = 0; i < 160; ++i) standing[groups.rank(i)] = i;
  std::size_t filled = 0, next = 0;
  for (std::size_t g = 1; g < group_count; ++g) {
    const auto members = groups.members(g);
    CHECK(members.first == next);
    next += members.size;
    filled += members.size == 0 ? 0 : 1;
    for (std::size_t rank = members.first; rank < next; ++rank) {
      REQUIRE(standing[rank] < 160);
      CHECK(company.group_of(standing[rank]) == g);
      if (rank > members.first) CHECK(standing[rank - 1] < standing[rank]);
    }
  }
  CHECK(next == 160);
  CHECK(groups.members(0).first == 0);
  CHECK(groups.members(0).size == 160);
  CHECK(filled > 10);
}

TEST_CASE("means and quantiles of every measure are those of its group") {
  const Company company;
  const GroupMeasures measures = company.summed_up();
  for (std::size_t k = 0; k < weekly_count; ++k) {
    const auto measure = Weekly::at(k);
    for (std::size_t g = 0; g < group_count; ++g) {
      const GroupSummary& summary = measures.summary(g);
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
      CHECK(same(summary.mean[k], mean));
      if (k >= weekly_quantile_count) continue;
      const auto quantiles = quantiles_of(values);
      for (std::size_t q = 0; q < quantiles.size(); ++q) {
        CHECK(same(summary.quantile[k][q], quantiles[q]));
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
  const GroupMeasures measures = company.summed_up();
  constexpr auto discount = Weekly("weekly_discount").index();
  CHECK(measures.summary(0).mean[discount] == near(0.25));
  for (std::size_t g = 1; g < group_count; ++g) {
    CHECK(
        same(measures.summary(g).mean[discount], g == company.group_of(5) ? 0.25F : std::nanf("")));
  }
}
