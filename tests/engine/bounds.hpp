// What must hold of every population and every result, whatever the parameters.
#pragma once

#include <cmath>
#include <string>

#include "sim/model/measures.hpp"
#include "tests/model/play.hpp"

namespace dyad::test {

/// Notes what is out of bounds, by name.
class Bounds {
 public:
  void within(const char* name, double x, double low, double high) {
    if (!(x >= low && x <= high)) note(name, x);
  }
  void unit(const char* name, double x) { within(name, x, 0, 1); }
  void finite(const char* name, double x) {
    if (!std::isfinite(x)) note(name, x);
  }
  const std::string& broken() const { return broken_; }

 private:
  void note(const char* name, double x) {
    const std::string text = std::string(name) + " = " + std::to_string(x) + "; ";
    if (broken_.find(std::string(name) + " =") == std::string::npos) broken_ += text;
  }
  std::string broken_;
};

inline void check_salesperson(Bounds& b, const model::SalespersonColumns& people, int lane,
                              double max_discount) {
  const auto& t = people.traits;
  const auto& s = people.state;
  const auto& week = people.tally;
  b.unit("trait empathy", t.trait_empathy[lane]), b.within("erosion", t.erosion[lane], -1, 1);
  b.finite("anxiety", t.anxiety[lane]), b.finite("avoidance", t.avoidance[lane]);
  b.finite("sensitivity", t.sensitivity[lane]), b.finite("novelty", t.novelty_weight[lane]);
  b.finite("approval", t.approval_weight[lane]);
  b.unit("E", s.empathy[lane]), b.unit("A", s.intoxication[lane]);
  b.unit("V", s.expected_influence[lane]);
  for (const auto& value : s.learned) b.finite("Q", value[lane]);
  b.unit("knowledge", people.knowledge[lane]), b.unit("R", people.reputation[lane]);
  b.unit("knowledge in use", people.setting.knowledge[lane]);
  for (const auto& utility : people.setting.fixed_utility) b.finite("fixed utility", utility[lane]);
  b.within("discount", week.discount[lane], 0, max_discount * double{week.sales[lane]} + 1e-4);
  b.within("revenue", week.revenue[lane], 0, 1e30);
}

inline void check_account(Bounds& b, const model::Population& population, std::int64_t block,
                          int slot, int lane) {
  const auto& account = population.accounts[population.shape.account(block, slot)];
  const auto& r = account.relationship;
  b.within("value", account.value[lane], 1e-30, 1e30), b.finite("fit", account.fit[lane]);
  b.unit("S", r.influence[lane]), b.unit("N", r.insight[lane]), b.unit("G", r.commitment[lane]);
  b.unit("M", r.common_ground[lane]), b.unit("F", r.ceiling[lane]);
  b.within("chased", account.chased[lane], 0, account.meetings[lane]);
  const int members = static_cast<int>(account.members[lane]);
  b.within("members", members, 1, population.shape.members_max);
  for (int j = 0; j < members; ++j) {
    const auto& customer = population.customers[population.shape.customer(block, slot, j)];
    b.unit("will", customer.traits.will[lane]),
        b.unit("need", customer.traits.closeness_need[lane]);
    b.unit("trait empathy of customer", customer.traits.trait_empathy[lane]);
    b.unit("C", customer.state.power[lane]), b.unit("Ec", customer.state.empathy[lane]);
    b.unit("Ac", customer.state.intoxication[lane]);
    b.unit("Vc", customer.state.expected_power[lane]), b.unit("T", customer.state.trust[lane]);
  }
}

/// What is out of bounds in a population; empty if nothing is.
inline std::string out_of_bounds(const model::Population& population, const model::Parameters& p) {
  Bounds b;
  for (std::int64_t block = 0; block < population.shape.blocks; ++block) {
    for (int lane = 0; lane < population.shape.lanes(block); ++lane) {
      check_salesperson(b, population.salespeople[static_cast<std::size_t>(block)], lane,
                        p.negotiation.max_discount);
      for (int slot = 0; slot < population.shape.accounts; ++slot) {
        check_account(b, population, block, slot, lane);
      }
    }
  }
  return b.broken();
}

/// What is infinite in a result, or undefined where it should be defined; empty if nothing is.
inline std::string wrongly_undefined(const model::RunResult& result, const model::Parameters& p) {
  using namespace model;
  Bounds b;
  const auto outcome = [&](Outcome which, std::size_t i) {
    return double{result.outcomes[which.index()][i]};
  };
  for (std::size_t k = 0; k < outcome_count; ++k) {
    for (std::size_t i = 0; i < result.outcomes[k].size(); ++i) {
      const auto which = Outcome::at(k);
      const bool only_closed = result.survey_move_share[i * 8 + index_of(Move::close)] == 1.0F;
      const bool may_be_undefined =
          (which == Outcome("discount") && outcome(Outcome("sales"), i) == 0) ||
          ((which == Outcome("customer_orientation") || which == Outcome("sales_orientation")) &&
           only_closed);
      const double x = outcome(which, i);
      if (!(may_be_undefined && std::isnan(x))) b.finite(outcome_info[k].name.data(), x);
    }
  }
  const auto weeks = static_cast<std::size_t>(p.run.weeks);
  for (std::size_t k = 0; k < weekly_count; ++k) {
    const auto which = Weekly::at(k);
    const bool partial = which == Weekly("weekly_discount") ||
                         which == Weekly("weekly_customer_orientation") ||
                         which == Weekly("weekly_sales_orientation");
    for (std::size_t week = 0; week < weeks; ++week) {
      for (std::size_t g = 0; g < group_count; ++g) {
        const double x = double{result.weekly_mean[(k * weeks + week) * group_count + g]};
        const bool may_be_undefined = partial || result.group_size[g] == 0;
        if (!(may_be_undefined && std::isnan(x))) b.finite(weekly_info[k].name.data(), x);
      }
    }
  }
  return b.broken();
}

}  // namespace dyad::test
