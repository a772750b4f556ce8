// What is measured of each salesperson over a run (docs/odd.md, 5).
#pragma once

#include "sim/model/measures/measure.hpp"
#include "sim/model/state.hpp"

namespace dyad::model {

/// A salesperson at the end of a run.
struct PersonAtEnd {
  const SalespersonColumns& columns;
  int lane;
  RunTally<double> sums;  // of all weeks
  const std::array<float, move_count>& listen;
  std::int64_t team, meetings;
  bool treated;  // by any intervention

  std::size_t at() const { return static_cast<std::size_t>(lane); }
};

struct OutcomeInfo {
  std::string_view name, long_name, unit;
  Form form;
  float (*value)(const PersonAtEnd&);  // NaN where it is undefined
  bool varies = true;                  // between salespeople
};

/// A sum over turns -> its mean.
template <auto sum>
float mean_over_turns(const PersonAtEnd& p) {
  return ratio(p.sums.*sum, p.sums.turns);
}
template <auto sum>
float sum_over_weeks(const PersonAtEnd& p) {
  return static_cast<float>(p.sums.*sum);
}
template <auto trait>
float trait_of(const PersonAtEnd& p) {
  return (p.columns.traits.*trait)[p.lane];
}

inline constexpr std::array outcome_info{
    OutcomeInfo{"anxiety", "attachment anxiety of the salesperson, standardised", "1", Form::number,
                trait_of<&SalespersonTraits<Lanes>::anxiety>},
    OutcomeInfo{"avoidance", "attachment avoidance of the salesperson, standardised", "1",
                Form::number, trait_of<&SalespersonTraits<Lanes>::avoidance>},
    OutcomeInfo{"drd4_7r", "copies of the DRD4 7-repeat allele", "1", Form::count,
                [](const PersonAtEnd& p) { return static_cast<float>(p.columns.drd4_7r[p.at()]); }},
    OutcomeInfo{"drd2_a1", "copies of the DRD2 Taq1A A1 allele", "1", Form::count,
                [](const PersonAtEnd& p) { return static_cast<float>(p.columns.drd2_a1[p.at()]); }},
    OutcomeInfo{"knowledge", "knowledge at the end of the run", "1", Form::number,
                [](const PersonAtEnd& p) { return p.columns.knowledge[p.lane]; }},
    OutcomeInfo{"trait_empathy", "trait empathy", "1", Form::number,
                trait_of<&SalespersonTraits<Lanes>::trait_empathy>},
    OutcomeInfo{"team", "index of the team", "1", Form::label,
                [](const PersonAtEnd& p) { return static_cast<float>(p.team); }},
    OutcomeInfo{"treated", "whether any intervention treats this salesperson", "1", Form::count,
                [](const PersonAtEnd& p) { return p.treated ? 1.0F : 0.0F; }},
    OutcomeInfo{
        "customer_orientation",
        "share of ask, observe, tailor and release among the moves other than close, survey weeks",
        "1", Form::number,
        [](const PersonAtEnd& p) { return share_of(Orientation::customer, p.sums.survey_moves); }},
    OutcomeInfo{
        "sales_orientation", "share of push among the moves other than close, survey weeks", "1",
        Form::number,
        [](const PersonAtEnd& p) { return share_of(Orientation::sales, p.sums.survey_moves); }},
    OutcomeInfo{"talk_share", "share of talking: one minus mean listening, survey weeks", "1",
                Form::number,
                [](const PersonAtEnd& p) { return talk_share(p.sums.survey_moves, p.listen); }},
    OutcomeInfo{"influence", "influence of the salesperson, mean over turns", "1", Form::number,
                mean_over_turns<&RunTally<double>::influence>},
    OutcomeInfo{"customer_power", "power of the customer, mean over turns", "1", Form::number,
                mean_over_turns<&RunTally<double>::customer_power>},
    OutcomeInfo{"trust", "trust of the customer, mean over turns", "1", Form::number,
                mean_over_turns<&RunTally<double>::trust>},
    OutcomeInfo{"empathy", "empathy of the salesperson, mean over turns", "1", Form::number,
                mean_over_turns<&RunTally<double>::empathy>},
    OutcomeInfo{"customer_empathy", "empathy of the customer, mean over turns", "1", Form::number,
                mean_over_turns<&RunTally<double>::customer_empathy>},
    OutcomeInfo{"intoxication", "intoxication of the salesperson, mean over turns", "1",
                Form::number, mean_over_turns<&RunTally<double>::intoxication>},
    OutcomeInfo{"sales", "sales", "1", Form::count, sum_over_weeks<&RunTally<double>::sales>},
    OutcomeInfo{"revenue", "revenue, in units of the mean value of a one-member account", "1",
                Form::number, sum_over_weeks<&RunTally<double>::revenue>},
    OutcomeInfo{"discount", "discount given, mean over sales", "1", Form::number,
                [](const PersonAtEnd& p) { return ratio(p.sums.discount, p.sums.sales); }},
    OutcomeInfo{"asks", "times the salesperson asked for the order", "1", Form::count,
                [](const PersonAtEnd& p) {
                  return static_cast<float>(p.sums.moves[index_of(Move::close)]);
                }},
    OutcomeInfo{"meetings", "meetings", "1", Form::count,
                [](const PersonAtEnd& p) { return static_cast<float>(p.meetings); }, false},
    OutcomeInfo{"chases", "meetings after which the salesperson had to chase", "1", Form::count,
                sum_over_weeks<&RunTally<double>::chases>},
    OutcomeInfo{"churned_accounts", "accounts that left", "1", Form::count,
                sum_over_weeks<&RunTally<double>::churned>},
};
inline constexpr std::size_t outcome_count = outcome_info.size();

using Outcome = MeasureIn<outcome_info>;

}  // namespace dyad::model
