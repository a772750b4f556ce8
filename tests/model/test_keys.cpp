// The declaration of keys: complete, unique, and with defaults inside their ranges.
#include <algorithm>
#include <fstream>
#include <regex>
#include <set>
#include <string>

#include "tests/model/fixtures.hpp"

using namespace dyad::model;

namespace {

/// All keys, those of tables that may be repeated included.
struct AllKeys {
  Parameters parameters{};
  InterventionText intervention{};
  TranscriptRequest transcript{};
  std::vector<Key> keys = keys_of(parameters);

  AllKeys() {
    for (const auto& more : {keys_of(intervention), keys_of(transcript)}) {
      keys.insert(keys.end(), more.begin(), more.end());
    }
  }
};

bool in_range(const Key& key) {
  if (const auto* number = std::get_if<double>(&key.fallback)) {
    return *number >= key.range.low && *number <= key.range.high;
  }
  if (const auto* count = std::get_if<Integer>(&key.fallback)) {
    const auto value = static_cast<double>(*count);
    return value >= key.range.low && value <= key.range.high;
  }
  if (const auto* text = std::get_if<std::string_view>(&key.fallback)) {
    return key.choices.empty() ||
           std::find(key.choices.begin(), key.choices.end(), *text) != key.choices.end();
  }
  return true;
}

std::set<std::string> evidence_ids() {
  std::ifstream file("data/evidence.csv");
  REQUIRE(file);  // the tests run in the root of the repository
  std::set<std::string> ids;
  for (std::string line; std::getline(file, line);) ids.insert(line.substr(0, line.find(',')));
  return ids;
}

}  // namespace

TEST_CASE("every default lies in its range or among its choices") {
  for (const Key& key : AllKeys().keys) {
    CAPTURE(key.path());
    CHECK(in_range(key));
    CHECK(key.range.low <= key.range.high);
  }
}

TEST_CASE("no two keys have the same path or the same place") {
  const AllKeys all;
  std::set<std::string> paths;
  std::set<const void*> places;
  for (const Key& key : all.keys) {
    CAPTURE(key.path());
    CHECK(paths.insert(key.path()).second);
    CHECK(places.insert(std::visit([](const auto* p) -> const void* { return p; }, key.place))
              .second);
  }
}

TEST_CASE("every key belongs to a table with a meaning, and every table has a key") {
  std::set<std::string> known, used;
  for (const TableInfo& table : tables()) {
    CHECK(known.insert(std::string(table.name)).second);
    CHECK_FALSE(table.meaning.empty());
  }
  for (const Key& key : AllKeys().keys) {
    const std::string table = key.table.substr(0, key.table.find('.'));
    CAPTURE(key.path());
    CHECK(known.count(table) == 1);
    used.insert(table);
  }
  CHECK(used == known);
}

TEST_CASE("every key says what it means, and every number its unit") {
  for (const Key& key : AllKeys().keys) {
    CAPTURE(key.path());
    CHECK_FALSE(key.meaning.empty());
    const bool number =
        std::holds_alternative<double*>(key.place) || std::holds_alternative<Integer*>(key.place);
    CHECK(number != key.unit.empty());
  }
}

TEST_CASE("evidence that a key names is in the table of evidence") {
  const std::set<std::string> ids = evidence_ids();
  const std::regex id("\\bE[0-9]+\\b");
  int named = 0;
  for (const Key& key : AllKeys().keys) {
    const std::string text(key.evidence);
    for (std::sregex_iterator at(text.begin(), text.end(), id), end; at != end; ++at) {
      CAPTURE(key.path(), at->str());
      CHECK(at->str().size() == 3);
      CHECK(ids.count(at->str()) == 1);
      ++named;
    }
  }
  CHECK(named > 20);
}

TEST_CASE("the seed alone, and what an intervention or a transcript is about, must be given") {
  std::set<std::string> required;
  for (const Key& key : AllKeys().keys) {
    if (key.required()) required.insert(key.path());
  }
  CHECK(required == std::set<std::string>{"run.seed", "intervention.kind", "intervention.strength",
                                          "transcript.salesperson"});
}

TEST_CASE("every number of the parameters has a key") {
  Parameters p{};
  std::size_t doubles = 0;
  for (const Key& key : keys_of(p)) doubles += std::holds_alternative<double*>(key.place) ? 1U : 0U;
  const std::size_t in_tables =
      (sizeof(GeneticsParameters) + sizeof(DopamineParameters) + sizeof(TraitParameters) +
       sizeof(EngagementParameters) + sizeof(InsightParameters) + sizeof(InfluenceParameters) +
       sizeof(CustomerPowerParameters) + sizeof(TrustParameters) + sizeof(CommitmentParameters) +
       sizeof(CommonGroundParameters) + sizeof(PowerParameters) + sizeof(ClosingParameters) +
       sizeof(NegotiationParameters) + sizeof(ChoiceParameters) + sizeof(LearningParameters) +
       sizeof(TeamParameters) + sizeof(MarketParameters) + sizeof(p.moves)) /
      sizeof(double);
  // Three attachment sources, the need for closeness, the attachment cut.
  CHECK(doubles == in_tables + 3 * 5 + 3 + 1);
}

TEST_CASE("what decides whether a key has an effect is a text with that choice") {
  Parameters parameters = default_parameters();
  InterventionText text{};
  int said = 0;
  for (const auto& keys : {keys_of(parameters), keys_of(text)}) {
    for (const Key& key : keys) {
      if (!key.effect) continue;
      ++said;
      CAPTURE(key.path());
      CHECK(key.effect->otherwise.size() > 10);
      for (const std::string& name : key.effect->on) {
        const auto decider = std::find_if(keys.begin(), keys.end(), [&](const Key& each) {
          return each.path() == key.table + "." + name;
        });
        REQUIRE(decider != keys.end());
        CHECK(std::count(decider->choices.begin(), decider->choices.end(), key.effect->choice) ==
              1);
      }
    }
  }
  CHECK(said == 5);  // three correlations, the table, prepared questions
}

TEST_CASE("the kernel gets every number in its place, in float") {
  Parameters p = dyad::test::defaults();
  p.power.expectation_rate = 0.123, p.market.competition = 7, p.influence.scar_healing = 0.25;
  p.moves[index_of(Move::release)].yield = 0.375;
  p.run.opening_move = "push";
  const Rules rules = rules_of(p);
  CHECK(rules.power.expectation_rate == 0.123F);
  CHECK(rules.power.intoxication_rpe == 0.25F);
  CHECK(rules.market.competition == 7.0F);
  CHECK(rules.influence.scar_healing == 0.25F);
  CHECK(rules.engagement.self_focus == 1.4F);
  CHECK(rules.moves.yield.value[index_of(Move::release)] == 0.375F);
  CHECK(rules.opening_move == 6);
  CHECK(rules_of(dyad::test::defaults()).opening_move == -1);
}
