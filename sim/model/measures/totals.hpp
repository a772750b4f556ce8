// What is measured of a run as a whole (docs/odd.md, 5).
#pragma once

#include "sim/model/measures/outcomes.hpp"
#include "sim/model/measures/statistics.hpp"

namespace dyad::model {

/// A run at its end.
struct WholeRun {
  RunTally<double> sums;  // over salespeople and weeks
  const std::array<std::vector<float>, outcome_count>& outcomes;
  double salespeople, accounts, weeks, meetings;  // accounts: of all; meetings: of all

  const std::vector<float>& of(Outcome outcome) const { return outcomes[outcome.index()]; }
};

struct TotalInfo {
  std::string_view name, long_name, unit;
  Form form;
  double (*value)(const WholeRun&);  // NaN where it is undefined
};

template <auto sum>
double total_of_sum(const WholeRun& run) {
  return run.sums.*sum;
}

inline constexpr std::array total_info{
    TotalInfo{"total_turns", "turns of all meetings", "1", Form::count,
              total_of_sum<&RunTally<double>::turns>},
    TotalInfo{"total_sales", "sales of all salespeople", "1", Form::count,
              total_of_sum<&RunTally<double>::sales>},
    TotalInfo{"total_revenue",
              "revenue of all salespeople, in units of the mean value of a one-member account", "1",
              Form::number, total_of_sum<&RunTally<double>::revenue>},
    TotalInfo{"total_meetings", "meetings of all salespeople", "1", Form::count,
              [](const WholeRun& run) { return run.meetings; }},
    TotalInfo{"total_asks", "times anyone asked for the order", "1", Form::count,
              [](const WholeRun& run) { return run.sums.moves[index_of(Move::close)]; }},
    TotalInfo{"total_chases", "chases of all salespeople", "1", Form::count,
              total_of_sum<&RunTally<double>::chases>},
    TotalInfo{"total_churned_accounts", "accounts that left", "1", Form::count,
              total_of_sum<&RunTally<double>::churned>},
    TotalInfo{"mean_discount", "discount given, mean over all sales", "1", Form::number,
              [](const WholeRun& run) {
                return run.sums.sales > 0 ? run.sums.discount / run.sums.sales
                                          : std::numeric_limits<double>::quiet_NaN();
              }},
    TotalInfo{"revenue_gini", "Gini coefficient of revenue over salespeople", "1", Form::number,
              [](const WholeRun& run) { return gini_of(run.of("revenue")); }},
    TotalInfo{
        "churn_rate", "accounts that left per account and year", "1/year", Form::number,
        [](const WholeRun& run) { return run.sums.churned / run.accounts * (52 / run.weeks); }},
    TotalInfo{"customer_orientation_sales_correlation",
              "correlation of customer orientation with sales over salespeople", "1", Form::number,
              [](const WholeRun& run) {
                return correlation_of(run.of("customer_orientation"), run.of("sales"));
              }},
};
inline constexpr std::size_t total_count = total_info.size();

using Total = MeasureIn<total_info>;

}  // namespace dyad::model
