// Draws belong to an identity: changing one parameter leaves all other draws as they were
// (docs/odd.md, 9).
#include <algorithm>
#include <bit>
#include <map>
#include <set>
#include <string>

#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

using Bits = std::vector<std::uint32_t>;
using Snapshot = std::map<std::string, Bits>;

void add(Bits& to, const Lanes& column) {
  for (const float x : column.lane) to.push_back(std::bit_cast<std::uint32_t>(x));
}

/// Every number that is drawn or set when a population is founded, by name.
Snapshot snapshot_of(const Parameters& p, std::uint32_t replicate = 0) {
  const Population population = found(p, replicate);
  Snapshot all;
  for (const SalespersonColumns& x : population.salespeople) {
    const auto& t = x.traits;
    add(all["anxiety"], t.anxiety), add(all["avoidance"], t.avoidance);
    add(all["trait_empathy"], t.trait_empathy), add(all["territory"], t.territory);
    add(all["sensitivity"], t.sensitivity), add(all["erosion"], t.erosion);
    add(all["novelty"], t.novelty_weight), add(all["approval"], t.approval_weight);
    add(all["rate"], t.learning_rate), add(all["value_weight"], t.value_weight);
    add(all["knowledge"], x.knowledge), add(all["reputation"], x.reputation);
    add(all["V"], x.state.expected_influence), add(all["E"], x.state.empathy);
    for (const int copies : x.drd4_7r) all["7r"].push_back(static_cast<std::uint32_t>(copies));
    for (const int copies : x.drd2_a1) all["a1"].push_back(static_cast<std::uint32_t>(copies));
    for (const int group : x.group) all["group"].push_back(static_cast<std::uint32_t>(group));
  }
  for (const AccountColumns& x : population.accounts) {
    add(all["value"], x.value), add(all["fit"], x.fit), add(all["members"], x.members);
    add(all["S"], x.relationship.influence), add(all["M"], x.relationship.common_ground);
  }
  for (const CustomerColumns& x : population.customers) {
    const auto& t = x.traits;
    add(all["will"], t.will), add(all["customer_empathy"], t.trait_empathy);
    add(all["need"], t.closeness_need), add(all["customer_sensitivity"], t.sensitivity);
    add(all["C"], x.state.power), add(all["T"], x.state.trust), add(all["Ec"], x.state.empathy);
  }
  for (const Leader& x : population.leaders) {
    all["leaders"].push_back(std::bit_cast<std::uint32_t>(x.anxiety));
    all["leaders"].push_back(std::bit_cast<std::uint32_t>(x.avoidance));
  }
  return all;
}

using Names = std::set<std::string>;

Names changed(const Snapshot& before, const Snapshot& after) {
  Names names;
  for (const auto& [name, bits] : before) {
    if (bits != after.at(name)) names.insert(name);
  }
  return names;
}

/// What may change with a key, by the text of section 4.1. Keys not named here may change nothing.
Names allowed(const Key& key) {
  static const Names who_they_are{"anxiety", "avoidance", "trait_empathy", "E",
                                  "novelty", "approval",  "group"};
  static const std::map<std::string, Names> by_path{
      {"genetics.drd4_7r",
       {"7r", "group", "sensitivity", "novelty", "approval", "customer_sensitivity"}},
      {"genetics.drd2_a1",
       {"a1", "group", "sensitivity", "novelty", "approval", "rate", "value_weight",
        "customer_sensitivity"}},
      {"dopamine.gain_7r", {"novelty", "approval"}},
      {"dopamine.gain_a1", {"novelty", "approval"}},
      {"dopamine.sensitivity_7r", {"sensitivity", "customer_sensitivity"}},
      {"dopamine.sensitivity_a1", {"sensitivity", "customer_sensitivity"}},
      {"dopamine.a1_learning", {"rate"}},
      {"dopamine.a1_choice", {"value_weight"}},
      {"traits.knowledge", {"knowledge"}},
      {"traits.knowledge_sd", {"knowledge"}},
      {"traits.salesperson_empathy", {"trait_empathy", "E"}},
      {"traits.salesperson_empathy_sd", {"trait_empathy", "E"}},
      {"traits.avoidance_on_empathy", {"trait_empathy", "E"}},
      {"traits.customer_empathy", {"customer_empathy", "Ec"}},
      {"traits.customer_empathy_sd", {"customer_empathy", "Ec"}},
      {"traits.will", {"will", "C"}},
      {"traits.will_sd", {"will", "C"}},
      {"influence.rest", {"S", "V"}},
      {"customer_power.base", {"C"}},
      {"customer_power.will_slope", {"C"}},
      {"trust.rest", {"T", "reputation"}},
      {"common_ground.rest", {"M"}},
      {"power.empathy_erosion", {"erosion"}},
      {"power.empathy_erosion_sd", {"erosion"}},
      {"choice.value", {"value_weight"}},
      {"learning.rate", {"rate"}},
      {"learning.novelty", {"novelty"}},
      {"learning.approval", {"approval"}},
      {"learning.avoidance_on_novelty", {"novelty"}},
      {"learning.avoidance_on_approval", {"approval"}},
      {"market.value_sd", {"value"}},
      {"market.fit_sd", {"fit"}},
      {"market.territory_sd", {"territory"}},
      {"measures.attachment_cut", {"group"}},
  };
  if (key.table == "attachment.salespeople") return who_they_are;
  if (key.table == "attachment.customers" || key.table == "attachment") return {"need"};
  if (key.table == "attachment.leaders") return {"leaders"};
  const auto found_it = by_path.find(key.path());
  return found_it == by_path.end() ? Names{} : found_it->second;
}

Parameters groups_of_two() {
  Parameters p = small(50);
  p.population.members_max = 2;
  return p;
}

bool is_subset(const Names& part, const Names& whole) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

}  // namespace

TEST_CASE("a number changes the traits that follow from it, and no others bit for bit") {
  Parameters p = groups_of_two();
  const Snapshot before = snapshot_of(p);
  Names used;
  for (const Key& key : keys_of(p)) {
    double* const* place = std::get_if<double*>(&key.place);
    if (place == nullptr) continue;
    const double was = **place;
    for (const double value : {key.range.low, key.range.high, 0.5 * (was + key.range.high)}) {
      **place = value;
      const Names names = changed(before, snapshot_of(p));
      CAPTURE(key.path(), value);
      CHECK(is_subset(names, allowed(key)));
      if (!names.empty()) used.insert(key.path());
    }
    **place = was;
  }
  CHECK(used.size() > 40);  // the test saw most keys of section 4.1 work
}

TEST_CASE("allele frequencies 0 and 1 leave every other trait bit for bit") {
  const Snapshot before = snapshot_of(groups_of_two());
  for (const double frequency : {0.0, 1.0}) {
    Parameters p = groups_of_two();
    p.genetics.drd4_7r = frequency;
    CHECK(changed(before, snapshot_of(p)) ==
          Names{"7r", "group", "sensitivity", "novelty", "approval", "customer_sensitivity"});
    p = groups_of_two();
    p.genetics.drd2_a1 = frequency;
    CHECK(changed(before, snapshot_of(p)) ==
          Names{"a1", "group", "sensitivity", "novelty", "approval", "customer_sensitivity"});
  }
}

TEST_CASE("another source of scores changes the scores of those it is for") {
  const Snapshot before = snapshot_of(groups_of_two());
  Parameters p = groups_of_two();
  p.attachment.customers.source = "normal";
  CHECK(changed(before, snapshot_of(p)) == Names{"need"});
  p = groups_of_two();
  p.attachment.leaders.source = "normal";
  CHECK(changed(before, snapshot_of(p)) == Names{"leaders"});
}

TEST_CASE("the length of a run and its schedule change nobody") {
  const Snapshot before = snapshot_of(groups_of_two());
  Parameters p = groups_of_two();
  p.run.weeks = 100, p.run.meetings_per_week = 9, p.run.max_turns = 3, p.run.survey_weeks = 1;
  p.run.replicates = 50, p.run.opening_move = "ask";
  CHECK(changed(before, snapshot_of(p)).empty());
}

TEST_CASE("seed and replicate change everything that is drawn") {
  const Names drawn{"anxiety",
                    "avoidance",
                    "trait_empathy",
                    "territory",
                    "knowledge",
                    "7r",
                    "a1",
                    "group",
                    "value",
                    "fit",
                    "members",
                    "will",
                    "customer_empathy",
                    "need",
                    "leaders"};
  const Snapshot before = snapshot_of(groups_of_two());
  Parameters other = groups_of_two();
  other.run.seed = 51;
  Parameters high = groups_of_two();
  high.run.seed = 50 + (std::int64_t{1} << 40);
  CHECK(is_subset(drawn, changed(before, snapshot_of(other))));
  CHECK(is_subset(drawn, changed(before, snapshot_of(high))));
  CHECK(is_subset(drawn, changed(before, snapshot_of(groups_of_two(), 1))));
  CHECK(changed(before, snapshot_of(groups_of_two())).empty());
}
