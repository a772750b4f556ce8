// Keys of the run, the population and its traits (docs/odd.md, 3 and 4.1).
#include "sim/model/parameters/declare.hpp"

namespace dyad::model {
namespace {

constexpr Integer max_salespeople = 100'000'000;

void declare_run(std::vector<Key>& keys, RunParameters& run) {
  Declare d(keys, "run");
  d.count("seed", run.seed, {}, {0, 9.2e18}, "1", "seed of every random draw; has no default");
  d.count("replicates", run.replicates, Integer{1}, {1, 1e6}, "runs",
          "runs with the same parameters and other random draws");
  d.count("weeks", run.weeks, Integer{52}, {1, 10'000}, "weeks", "length of a run");
  std::vector<std::string_view> moves{"none"};
  moves.insert(moves.end(), move_names.begin(), move_names.end());
  d.text("opening_move", run.opening_move, std::string_view("none"), moves,
         "first move of every meeting, whatever else would have been chosen");
  d.count("meetings_per_week", run.meetings_per_week, Integer{4}, {1, 100}, "meetings",
          "meetings of every salesperson in a week");
  d.count("max_turns", run.max_turns, Integer{20}, {1, 1000}, "turns",
          "longest meeting; a sale ends it earlier");
  d.count("survey_weeks", run.survey_weeks, Integer{26}, {1, 10'000}, "weeks",
          "last weeks in which the survey measures count moves");
}

void declare_population(std::vector<Key>& keys, PopulationParameters& population) {
  Declare d(keys, "population");
  d.count("teams", population.teams, Integer{25}, {1, double(max_salespeople)}, "teams",
          "teams, each with one leader");
  d.count("team_size", population.team_size, Integer{8}, {1, 1e6}, "salespeople",
          "salespeople in a team");
  d.count("accounts", population.accounts, Integer{12}, {1, 1000}, "accounts",
          "account slots of every salesperson");
  d.count("members_min", population.members_min, Integer{1}, {1, 8}, "customers",
          "smallest number of members of an account");
  d.count("members_max", population.members_max, Integer{1}, {1, 8}, "customers",
          "largest number of members of an account; sizes are uniform between the two");
}

void declare_genetics(std::vector<Key>& keys, GeneticsParameters& genetics) {
  Declare d(keys, "genetics");
  d.number("drd4_7r", genetics.drd4_7r, 0.20, probability, "1",
           "frequency of the DRD4 7-repeat allele",
           "assumed, Europeans; data/allele_frequencies.csv");
  d.number("drd2_a1", genetics.drd2_a1, 0.19, probability, "1",
           "frequency of the DRD2 Taq1A A1 allele", "E04");
}

void declare_dopamine(std::vector<Key>& keys, DopamineParameters& dopamine) {
  Declare d(keys, "dopamine");
  d.number("gain_7r", dopamine.gain_7r, 3.7, {0, 20}, "1",
           "extra gain on reward in DRD4 7R carriers; 0 is the rival hypothesis",
           "E01, E03, E09, E10; calibrated");
  d.number("gain_a1", dopamine.gain_a1, 0.96, rate, "1",
           "share of the gain on reward that DRD2 A1 carriers lack", "E01, E05, E06; calibrated");
  d.number("sensitivity_7r", dopamine.sensitivity_7r, 0.56, {0, 20}, "1",
           "extra sensitivity to power in DRD4 7R carriers", calibrated);
  d.number("sensitivity_a1", dopamine.sensitivity_a1, 0.4, rate, "1",
           "share of the sensitivity to power that DRD2 A1 carriers lack", "E05");
  d.number("a1_learning", dopamine.a1_learning, 0.0, rate, "1",
           "rival route: share of the learning rate that A1 carriers lack", "E07");
  d.number("a1_choice", dopamine.a1_choice, 0.0, rate, "1",
           "rival route: share of the weight of learned values that A1 carriers lack", "E08");
}

void declare_source(std::vector<Key>& keys, const std::string& who, AttachmentSource& source) {
  Declare d(keys, "attachment." + who);
  d.text("source", source.source, std::string_view("table"), {"table", "normal"},
         "where attachment scores come from: real people or a bivariate normal", "E13");
  d.number("correlation", source.correlation, 0.0, {-1, 1}, "1",
           "correlation of anxiety and avoidance; used by the normal source only", "E13: -.072")
      .effect = {
      {"source"},
      "normal",
      "attachment." + who + ".source is \"table\", whose scores have a correlation of their own"};
  d.number("anxiety_shift", source.anxiety_shift, 0.0, {-10, 10}, "SD",
           "added to standardised anxiety after scaling");
  d.number("avoidance_shift", source.avoidance_shift, 0.0, {-10, 10}, "SD",
           "added to standardised avoidance after scaling");
  d.number("anxiety_scale", source.anxiety_scale, 1.0, spread, "1",
           "factor on standardised anxiety");
  d.number("avoidance_scale", source.avoidance_scale, 1.0, spread, "1",
           "factor on standardised avoidance");
}

void declare_attachment(std::vector<Key>& keys, AttachmentParameters& attachment) {
  Declare d(keys, "attachment");
  d.text(
       "table", attachment.table, built_in_table, {},
       "CSV file with the joint distribution of attachment scores, relative to the configuration; "
       "built-in is data/attachment_ecr.csv",
       "E13")
      .effect = {{"salespeople.source", "customers.source", "leaders.source"},
                 "table",
                 "the sources of salespeople, customers and leaders are all \"normal\"",
                 false};
  d.number("closeness_base", attachment.closeness_base, 0.3, probability, "1",
           "need for closeness of a customer of average attachment", a_choice);
  d.number("closeness_anxiety", attachment.closeness_anxiety, 0.12, {-1, 1}, "1/SD",
           "anxiety on the customer's need for closeness", "E18; a choice of the model");
  d.number("closeness_avoidance", attachment.closeness_avoidance, 0.16, {-1, 1}, "1/SD",
           "avoidance against the customer's need for closeness", "E18; a choice of the model");
  declare_source(keys, "salespeople", attachment.salespeople);
  declare_source(keys, "customers", attachment.customers);
  declare_source(keys, "leaders", attachment.leaders);
}

void declare_traits(std::vector<Key>& keys, TraitParameters& traits) {
  Declare d(keys, "traits");
  d.number("knowledge", traits.knowledge, 0.55, probability, "1", "mean knowledge of salespeople",
           "E28");
  d.number("knowledge_sd", traits.knowledge_sd, 0.16, spread, "1", "SD of knowledge", calibrated);
  d.number("salesperson_empathy", traits.salesperson_empathy, 0.60, probability, "1",
           "mean trait empathy of salespeople at average avoidance");
  d.number("salesperson_empathy_sd", traits.salesperson_empathy_sd, 0.06, spread, "1",
           "SD of the trait empathy of salespeople");
  d.number("customer_empathy", traits.customer_empathy, 0.55, probability, "1",
           "mean trait empathy of customers");
  d.number("customer_empathy_sd", traits.customer_empathy_sd, 0.12, spread, "1",
           "SD of the trait empathy of customers");
  d.number("will", traits.will, 0.5, probability, "1", "mean own will of customers");
  d.number("will_sd", traits.will_sd, 0.2, spread, "1", "SD of own will");
  d.number("avoidance_on_empathy", traits.avoidance_on_empathy, 0.008, {-1, 1}, "1/SD",
           "trait empathy lost per SD of a salesperson's avoidance", "E16; calibrated");
}

}  // namespace

void declare_world(std::vector<Key>& keys, Parameters& p) {
  declare_run(keys, p.run);
  declare_population(keys, p.population);
  declare_genetics(keys, p.genetics);
  declare_dopamine(keys, p.dopamine);
  declare_attachment(keys, p.attachment);
  declare_traits(keys, p.traits);
}

}  // namespace dyad::model
