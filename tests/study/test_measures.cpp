// What a study keeps of a run, against the run's own results.
#include <cmath>
#include <set>

#include "sim/engine/simulation.hpp"
#include "sim/study/measures/run_measures.hpp"
#include "tests/engine/fixtures.hpp"

using namespace dyad;
using namespace dyad::model;
using namespace dyad::test;

namespace {

struct Measured {
  RunResult result;
  std::vector<double> measures;

  explicit Measured(const Parameters& p)
      : result(result_of(p)), measures(study::measures_of(result)) {}
  double of(const std::string& name) const {
    const auto& names = study::measure_names();
    for (std::size_t k = 0; k < names.size(); ++k) {
      if (names[k] == name) return measures[k];
    }
    throw std::out_of_range(name);
  }
  const std::vector<float>& outcome(Outcome which) const { return result.outcomes[which.index()]; }
};

Parameters company() {
  Parameters p = defaults(3);
  p.population.teams = 40;
  p.run.weeks = 13;
  return p;
}

}  // namespace

TEST_CASE("every measure has a name of its own, a meaning and a value") {
  const auto& names = study::measure_names();
  CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
  CHECK(Measured(company()).measures.size() == names.size());
  for (const std::string& name : names) CHECK(!study::measure_meaning(name).empty());
  CHECK_THROWS_AS(study::measure_meaning("charm"), std::out_of_range);
}

TEST_CASE("totals are those of the run") {
  const Measured m(company());
  CHECK(m.of("total_sales") == m.result.totals[Total("total_sales").index()]);
  CHECK(m.of("revenue_gini") == m.result.totals[Total("revenue_gini").index()]);
}

TEST_CASE("means are over the salespeople of a group, whoever has the outcome") {
  const Measured m(company());
  double sum = 0, in_group = 0, people = 0;
  const auto& sales = m.outcome(Outcome("sales"));
  for (std::size_t i = 0; i < sales.size(); ++i) {
    sum += double{sales[i]};
    const bool belongs = group_names[m.result.group[i]] == "avoidant, no 7R, A1";
    in_group += belongs ? double{sales[i]} : 0.0;
    people += belongs ? 1.0 : 0.0;
  }
  CHECK(m.of("mean_sales") == Approx(sum / static_cast<double>(sales.size())));
  REQUIRE(people > 0);
  CHECK(m.of("mean_sales_avoidant_no7r_a1") == Approx(in_group / people));
  double discounts = 0, sellers = 0;
  for (const float each : m.outcome(Outcome("discount"))) {
    if (!std::isnan(each)) discounts += double{each}, sellers += 1;
  }
  CHECK(m.of("mean_salesperson_discount") == Approx(discounts / sellers));
}

namespace {

/// The mean of sales over those salespeople for whom `belongs` holds.
template <class Belongs>
double mean_sales(const Measured& m, Belongs belongs) {
  const auto& sales = m.outcome(Outcome("sales"));
  double sum = 0, people = 0;
  for (std::size_t i = 0; i < sales.size(); ++i) {
    if (belongs(i)) sum += double{sales[i]}, people += 1;
  }
  REQUIRE(people > 0);
  return sum / people;
}

}  // namespace

TEST_CASE("means are over the people of leaders of an attachment category") {
  Parameters p = company();
  p.measures.attachment_cut = 0;
  const Measured m(p);
  const auto& anxiety = m.result.leaders[LeaderScore("leader_anxiety").index()];
  const auto& avoidance = m.result.leaders[LeaderScore("leader_avoidance").index()];
  REQUIRE(anxiety.size() == 40);
  const auto& team = m.outcome(Outcome("team"));
  const auto under = [&](bool anxious, bool avoidant) {
    return mean_sales(m, [&, anxious, avoidant](std::size_t i) {
      const auto leader = static_cast<std::size_t>(team[i]);
      return (anxiety[leader] >= 0) == anxious && (avoidance[leader] >= 0) == avoidant;
    });
  };
  CHECK(m.of("mean_sales_leader_secure") == Approx(under(false, false)));
  CHECK(m.of("mean_sales_leader_anxious") == Approx(under(true, false)));
  CHECK(m.of("mean_sales_leader_avoidant") == Approx(under(false, true)));
  CHECK(m.of("mean_sales_leader_fearful") == Approx(under(true, true)));
  CHECK(study::measure_meaning("mean_sales_leader_anxious") ==
        "mean over salespeople: sales; teams with an anxious leader");
}

TEST_CASE("means are over treated and untreated people") {
  Parameters p = company();
  Intervention training{};
  training.kind = InterventionKind::knowledge;
  training.share = 0.4;
  training.strength = 0.3;
  p.interventions = {training};
  const Measured m(p);
  const auto& treated = m.outcome(Outcome("treated"));
  CHECK(m.of("mean_sales_treated") ==
        Approx(mean_sales(m, [&](std::size_t i) { return treated[i] > 0; })));
  CHECK(m.of("mean_sales_untreated") ==
        Approx(mean_sales(m, [&](std::size_t i) { return treated[i] == 0; })));
  const auto& names = study::measure_names();
  CHECK(std::find(names.begin(), names.end(), "mean_treated_treated") == names.end());

  const Measured without(company());
  CHECK(std::isnan(without.of("mean_sales_treated")));
  CHECK(without.of("mean_sales_untreated") == without.of("mean_sales"));
}

TEST_CASE("a group without anybody has no mean") {
  Parameters p = company();
  p.genetics.drd4_7r = 0;
  const Measured m(p);
  CHECK(std::isnan(m.of("mean_sales_secure_7r_a1")));
  CHECK(std::isnan(m.of("co_7r_correlation")));
  CHECK(std::isnan(m.of("co_avoidance_slope_7r")));
  CHECK(!std::isnan(m.of("co_avoidance_slope_no7r")));
}

TEST_CASE("slopes are least squares in standard deviations over everybody") {
  // Six salespeople: orientation falls by 0.1 with avoidance in carriers, rises by 0.2 in others.
  RunResult r;
  for (auto& each : r.outcomes) each.assign(6, 0.0F);
  const auto set = [&](Outcome which, std::vector<float> values) {
    r.outcomes[which.index()] = std::move(values);
  };
  set(Outcome("avoidance"), {-1, 0, 1, -1, 0, 1});
  set(Outcome("drd4_7r"), {1, 2, 1, 0, 0, 0});
  set(Outcome("customer_orientation"), {0.6F, 0.5F, 0.4F, 0.3F, 0.5F, 0.7F});
  set(Outcome("sales"), {6, 5, 4, 3, 5, 7});
  r.move_share.assign(6 * move_count, 0.125F);
  r.group.assign(6, 1);
  r.leader_category.assign(2, 0);
  const auto measures = study::measures_of(r);
  const auto of = [&](const std::string& name) {
    const auto& names = study::measure_names();
    return measures[static_cast<std::size_t>(std::find(names.begin(), names.end(), name) -
                                             names.begin())];
  };
  // SDs over everybody: avoidance sqrt(2/3); orientation sqrt((.01+0+.01+.04+0+.04)/6)
  const double unit = std::sqrt(2.0 / 3) / std::sqrt(0.1 / 6);
  CHECK(of("co_avoidance_slope_7r") == Approx(-0.1 * unit).epsilon(1e-5));
  CHECK(of("co_avoidance_slope_no7r") == Approx(0.2 * unit).epsilon(1e-5));
  CHECK(of("co_sales_correlation") == Approx(1).epsilon(1e-6));
  CHECK(std::isnan(of("anxious_close_share_slope")));  // anxiety does not vary
}
