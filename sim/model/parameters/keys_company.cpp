// Keys of teams, market, measures and interventions (docs/odd.md, 4.10 to 4.12 and 5).
#include "sim/model/parameters/declare.hpp"

namespace dyad::model {
namespace {

void declare_team(std::vector<Key>& keys, TeamParameters& team) {
  Declare d(keys, "team");
  d.number("coaching", team.coaching, 0.5, probability, "1",
           "fear of asking that coaching takes away");
  d.number("coaching_secure", team.coaching_secure, 0.3, probability, "1",
           "share of coaching that reaches people without above-average anxiety", a_choice);
  d.number("leader_anxiety_cost", team.leader_anxiety_cost, 0.35, amount, "1/SD",
           "quality of coaching lost per SD of the leader's anxiety");
  d.number("leader_avoidance_cost", team.leader_avoidance_cost, 0.35, amount, "1/SD",
           "delegation lost per SD of the leader's avoidance");
  d.number("sharing", team.sharing, 0.02, rate, "1/week", "knowledge taken over from the team");
  d.number("innovation", team.innovation, 0.004, rate, "1/week", "new knowledge");
  d.number("obsolescence", team.obsolescence, 0.004, rate, "1/week",
           "knowledge that goes out of date");
}

void declare_market(std::vector<Key>& keys, MarketParameters& market) {
  Declare d(keys, "market");
  d.number("value_sd", market.value_sd, 0.6, {0, 3}, "1", "SD of the log value of an account");
  d.number("upsell", market.upsell, 0.5, amount, "1",
           "extra revenue of full insight and knowledge");
  d.number("fit_sd", market.fit_sd, 0.73, spread, "logit", "SD of how well an account's need fits",
           calibrated);
  d.number("territory_sd", market.territory_sd, 2.65, spread, "logit", "SD of territories",
           calibrated);
  d.number("reputation_rate", market.reputation_rate, 0.1, rate, "1/week",
           "speed at which reputation follows the customers' trust", a_choice);
  d.number("chase_lead", market.chase_lead, 0.15, {-1, 1}, "1",
           "the customer's lead in power from which a meeting without a sale is chased", a_choice);
  d.number("chase_max", market.chase_max, 3.0, amount, "chases",
           "chases that count when an account decides to stay", a_choice);
  d.number("chase_fade", market.chase_fade, 0.3, probability, "1/week",
           "probability that one of them is forgotten", a_choice);
  d.number("churn", market.churn, 0.01, probability, "1/week",
           "probability that an account at resting trust leaves");
  d.number("churn_trust", market.churn_trust, 4.0, amount, "1", "how trust keeps accounts", "E18");
  d.number("churn_chase", market.churn_chase, 0.5, amount, "1",
           "how being chased drives accounts away");
  d.number("churn_max", market.churn_max, 0.5, probability, "1/week",
           "largest probability of leaving", a_choice);
  d.number("competition", market.competition, 4.0, amount, "1",
           "weight of reputation when accounts are handed out");
}

void declare_measures(std::vector<Key>& keys, MeasureParameters& measures) {
  Declare d(keys, "measures");
  d.number("attachment_cut", measures.attachment_cut, 0.5, {-10, 10}, "SD",
           "score at or above which a person counts as anxious or avoidant", "E14");
  d.flag("trajectories", measures.trajectories, false,
         "keep the weekly state of every salesperson (memory and file grow with weeks)");
}

std::vector<std::string_view> names_of_kinds() {
  std::vector<std::string_view> names;
  for (const InterventionInfo& kind : intervention_info) names.push_back(kind.name);
  return names;
}

std::string meaning_of_strength() {
  std::string utilities;
  for (const InterventionInfo& kind : intervention_info) {
    if (kind.largest_strength <= 1) continue;
    utilities += (utilities.empty() ? "" : ", ") + std::string(kind.name);
  }
  return "strength at the start: utility (0 to 3) for " + utilities + ", 0 to 1 for the rest";
}

}  // namespace

void declare_company(std::vector<Key>& keys, Parameters& p) {
  declare_team(keys, p.team);
  declare_market(keys, p.market);
  declare_measures(keys, p.measures);
}

std::vector<Key> keys_of(InterventionText& text) {
  static const std::string meaning = meaning_of_strength();
  std::vector<Key> keys;
  Declare d(keys, "intervention");
  d.text("kind", text.kind, {}, names_of_kinds(), "what is trained");
  d.count("start", text.start, Integer{0}, {0, 10'000}, "weeks", "first week; weeks count from 0");
  d.count("end", text.end, no_end, {-1, 10'000}, "weeks",
          "first week without it; -1 or left out: it stays");
  d.number("share", text.share, 1.0, probability, "1",
           "probability that a salesperson of the group is treated");
  d.text("group", text.group, std::string_view("all"),
         {"all", "secure", "anxious", "avoidant", "fearful", "7r", "no_7r", "a1", "a2a2"},
         "who can be treated, by attachment category or genotype");
  d.number("strength", text.strength, {}, {0, 3}, "1", meaning);
  d.number("half_life", text.half_life, 0.0, {0, 1e6}, "weeks",
           "weeks in which half of the strength is lost; 0: it does not fade");
  d.count("n", text.n, Integer{3}, {1, 1000}, "questions",
          "prepared questions; used by prepared_questions only")
      .effect = {{"kind"},
                 "prepared_questions",
                 "only the kind \"prepared_questions\" asks prepared questions"};
  return keys;
}

std::vector<Key> keys_of(TranscriptRequest& request) {
  std::vector<Key> keys;
  Declare d(keys, "transcript");
  d.count("salesperson", request.salesperson, {}, {0, 1e8}, "1",
          "index of the salesperson, from 0");
  d.count("account", request.account, Integer{0}, {0, 999}, "1",
          "index of the account slot, from 0");
  d.count("replicate", request.replicate, Integer{0}, {0, 1e6}, "1",
          "index of the replicate, from 0");
  return keys;
}

}  // namespace dyad::model
