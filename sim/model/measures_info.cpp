// Names, sentences and units of all results.
#include "sim/model/measures.hpp"

namespace dyad::model {

const std::array<MeasureInfo, outcome_count> outcome_info{{
    {"anxiety", "attachment anxiety of the salesperson, standardised", "1"},
    {"avoidance", "attachment avoidance of the salesperson, standardised", "1"},
    {"drd4_7r", "copies of the DRD4 7-repeat allele", "1", true},
    {"drd2_a1", "copies of the DRD2 Taq1A A1 allele", "1", true},
    {"knowledge", "knowledge at the end of the run", "1"},
    {"trait_empathy", "trait empathy", "1"},
    {"team", "index of the team", "1", true},
    {"treated", "whether any intervention treats this salesperson", "1", true},
    {"customer_orientation",
     "share of ask, observe, tailor and release among the moves other than close, survey weeks",
     "1"},
    {"sales_orientation", "share of push among the moves other than close, survey weeks", "1"},
    {"talk_share", "share of talking: one minus mean listening, survey weeks", "1"},
    {"influence", "influence of the salesperson, mean over turns", "1"},
    {"customer_power", "power of the customer, mean over turns", "1"},
    {"trust", "trust of the customer, mean over turns", "1"},
    {"empathy", "empathy of the salesperson, mean over turns", "1"},
    {"customer_empathy", "empathy of the customer, mean over turns", "1"},
    {"intoxication", "intoxication of the salesperson, mean over turns", "1"},
    {"sales", "sales", "1", true},
    {"revenue", "revenue, in units of the mean value of a one-member account", "1"},
    {"discount", "discount given, mean over sales", "1"},
    {"asks", "times the salesperson asked for the order", "1", true},
    {"meetings", "meetings", "1", true},
    {"chases", "meetings after which the salesperson had to chase", "1", true},
    {"churned_accounts", "accounts that left", "1", true},
}};

const std::array<MeasureInfo, weekly_count> weekly_info{{
    {"weekly_influence", "influence of the salesperson, mean over the week's turns", "1"},
    {"weekly_customer_power", "power of the customer, mean over the week's turns", "1"},
    {"weekly_trust", "trust of the customer, mean over the week's turns", "1"},
    {"weekly_empathy", "empathy of the salesperson, mean over the week's turns", "1"},
    {"weekly_customer_empathy", "empathy of the customer, mean over the week's turns", "1"},
    {"weekly_intoxication", "intoxication of the salesperson, mean over the week's turns", "1"},
    {"weekly_talk_share", "share of talking in the week", "1"},
    {"weekly_customer_orientation",
     "share of ask, observe, tailor and release among the week's moves other than close", "1"},
    {"weekly_sales_orientation", "share of push among the week's moves other than close", "1"},
    {"weekly_knowledge", "knowledge at the end of the week", "1"},
    {"weekly_sales", "sales in the week", "1"},
    {"weekly_revenue", "revenue in the week, in units of the mean value of a one-member account",
     "1"},
    {"weekly_discount", "discount given, mean over the week's sales", "1"},
    {"weekly_asks", "times asked for the order in the week", "1"},
    {"weekly_chases", "chases in the week", "1"},
    {"weekly_churned_accounts", "accounts that left in the week", "1"},
}};

const std::array<std::string_view, group_count> group_names{
    "all",
    "secure, no 7R, A2/A2",
    "secure, no 7R, A1",
    "secure, 7R, A2/A2",
    "secure, 7R, A1",
    "anxious, no 7R, A2/A2",
    "anxious, no 7R, A1",
    "anxious, 7R, A2/A2",
    "anxious, 7R, A1",
    "avoidant, no 7R, A2/A2",
    "avoidant, no 7R, A1",
    "avoidant, 7R, A2/A2",
    "avoidant, 7R, A1",
    "fearful, no 7R, A2/A2",
    "fearful, no 7R, A1",
    "fearful, 7R, A2/A2",
    "fearful, 7R, A1",
};

const std::array<MeasureInfo, total_count> total_info{{
    {"total_turns", "turns of all meetings", "1", true},
    {"total_sales", "sales of all salespeople", "1", true},
    {"total_revenue",
     "revenue of all salespeople, in units of the mean value of a one-member account", "1"},
    {"total_meetings", "meetings of all salespeople", "1", true},
    {"total_asks", "times anyone asked for the order", "1", true},
    {"total_chases", "chases of all salespeople", "1", true},
    {"total_churned_accounts", "accounts that left", "1", true},
    {"mean_discount", "discount given, mean over all sales", "1"},
    {"revenue_gini", "Gini coefficient of revenue over salespeople", "1"},
    {"churn_rate", "accounts that left per account and year", "1/year"},
    {"customer_orientation_sales_correlation",
     "correlation of customer orientation with sales over salespeople", "1"},
}};

}  // namespace dyad::model
