// The company's kinds: team, twins, keys, configuration, save, sweep_file.
#include <fmt/format.h>

#include "sim/engine/simulation.hpp"
#include "sim/io/config/config.hpp"
#include "sim/io/config/resolved.hpp"
#include "sim/io/sweep/sweep.hpp"
#include "tests/model/fixtures.hpp"
#include "tests/workshop/ask.hpp"

using namespace dyad::test;
using Catch::Contains;

namespace {

const json questions{
    {"kind", "prepared_questions"}, {"start", 2}, {"strength", 0.9}, {"share", 0.5}};

json company(const char* kind) {
  return {{"kind", kind},
          {"seed", 5},
          {"settings",
           {{"population.teams", 2},
            {"run.weeks", 8},
            {"run.survey_weeks", 8},
            {"moves.ask.habit", 1}}},
          {"interventions", json::array({questions})}};
}

dyad::model::Parameters parameters() {
  return dyad::io::parse_configuration(
             "[run]\nseed = 5\nweeks = 8\nsurvey_weeks = 8\n[population]\nteams = "
             "2\n[moves.ask]\nhabit = 1.0\n"
             "[[intervention]]\nkind = \"prepared_questions\"\nstart = 2\nstrength = 0.9\nshare = "
             "0.5\n",
             "test", {}, {})
      .parameters;
}

}  // namespace

TEST_CASE("a company on the page is the run of `dyad run`, to the bit") {
  const json team = answer_to(company("team"));
  std::string digest;
  double influence = 0;
  auto p = parameters();
  p.measures.trajectories = true;
  dyad::engine::simulate(p, {}, [&](const dyad::model::RunResult& run) {
    digest = fmt::format("{:016x}", run.digest);
    influence = run.trajectory.at(3 * run.group.size() + 7);  // the first measure
  });
  CHECK(team["digest"] == digest);
  CHECK(team["people"] == 16);
  CHECK(floats("influence").at(3 * 16 + 7) == static_cast<float>(influence));
  for (const char* name : {"empathy", "customer_power", "sales"})
    CHECK(floats(name).size() == 16 * 8);
  CHECK(floats("weekly.sales").size() == 8);
  const auto treated = bytes("treated"), training = bytes("training");
  CHECK(treated == training);  // one intervention: bit 0
  const auto count = std::count(treated.begin(), treated.end(), 1);
  CHECK(count > 0);
  CHECK(count < 16);
}

TEST_CASE("twins go on where they were, and say what they would have said at once") {
  json asked = company("twins");
  asked["replicates"] = 6, asked["from"] = 0;
  const json at_once = answer_to(asked);
  const auto weekly = floats("weekly_with.influence");
  asked["replicates"] = 2;
  answer_to(asked);
  asked["from"] = 2, asked["replicates"] = 4;
  CHECK(answer_to(asked) == at_once);
  CHECK(floats("weekly_with.influence") == weekly);
  CHECK(at_once["replicates"] == 6);
  CHECK(at_once["differences"]["sales"]["low"] < at_once["differences"]["sales"]["high"]);
}

TEST_CASE("what twins say does not depend on what was asked before") {
  const auto asked = [](int from, int replicates) {
    json request = company("twins");
    request["from"] = from;
    request["replicates"] = replicates;
    return answer_to(request);
  };
  const json first = asked(2, 1);
  CHECK(first["replicates"] == 3);
  static_cast<void>(asked(0, 6));
  CHECK(asked(2, 1) == first);
}

TEST_CASE("without interventions twins are the same") {
  json asked = company("twins");
  asked["interventions"] = json::array();
  asked["replicates"] = 3, asked["from"] = 0;
  CHECK(answer_to(asked)["differences"]["influence"]["value"] == 0.0);
}

TEST_CASE("large companies are refused before they run") {
  json asked = company("team");
  asked["settings"]["population.teams"] = 100'000;
  CHECK_THAT(refusal_of(asked), Contains("million turns are asked for"));
  asked["settings"] = {{"population.teams", 1000},
                       {"run.weeks", 10'000},
                       {"run.max_turns", 1},
                       {"run.meetings_per_week", 1}};
  CHECK_THAT(refusal_of(asked), Contains("too large for a page"));
  asked = company("twins");
  asked["replicates"] = 1000, asked["from"] = 0;
  asked["settings"] = json::object();
  CHECK_THAT(refusal_of(asked), Contains("choose fewer people"));
  asked = company("team");
  asked["interventions"][0]["strenght"] = 1;
  CHECK_THAT(refusal_of(asked), Contains("did you mean 'strength'?"));
}

TEST_CASE("keys tell what is declared, and the value set") {
  const json keys = answer_to({{"kind", "keys"}, {"settings", {{"moves.ask.habit", 1.5}}}})["keys"];
  CHECK(keys.size() <= 25);
  bool seen = false;
  for (const json& key : keys) {
    CHECK_FALSE(key["meaning"].get<std::string>().empty());
    if (key["key"] != "moves.ask.habit") continue;
    seen = true;
    CHECK(key["value"] == 1.5);
    CHECK(key["default"] == 0.0);
  }
  CHECK(seen);
}

TEST_CASE("what is saved is read back, by the page and by the program") {
  const std::string toml = answer_to(company("save"))["toml"];
  const auto read = dyad::io::parse_configuration(toml, "saved", {}, {}).parameters;
  CHECK(dyad::io::resolved_toml(read) == dyad::io::resolved_toml(parameters()));
  const json back = answer_to({{"kind", "configuration"}, {"toml", toml}, {"name", "saved.toml"}});
  CHECK(back["seed"] == 5);
  CHECK(back["settings"] == company("save")["settings"]);
  CHECK(back["interventions"][0] == questions);
}

TEST_CASE("a dropped file may go without a seed, which the page has") {
  const auto read = [](const char* toml) {
    return answer_to({{"kind", "configuration"}, {"toml", toml}, {"name", "mine.toml"}});
  };
  const json unseeded = read("[run]\nweeks = 9\n");
  CHECK(unseeded["seed"].is_null());
  CHECK(unseeded["settings"] == json{{"run.weeks", 9}});
  CHECK(read("[run]\nseed = 0\n")["seed"] == 0);
}

TEST_CASE("a dropped file is refused as the program refuses it") {
  const auto with = [](const char* toml) {
    return refusal_of({{"kind", "configuration"}, {"toml", toml}, {"name", "mine.toml"}});
  };
  CHECK_THAT(with("[run]\nsed = 1\n"), Contains("mine.toml:2:1: unknown key 'sed' in [run]"));
  CHECK_THAT(with("[run]\nweeks = 0\n"), Contains("run.seed is missing") && Contains("run.weeks"));
  CHECK_THAT(with("[run]\nseed = 9007199254740993\n"), Contains("a page takes seeds up to"));
  std::string many = "[run]\nseed = 1\n";
  for (int k = 0; k < 9; ++k) many += "[[intervention]]\nkind = \"humility\"\nstrength = 0.5\n";
  CHECK_THAT(with(many.c_str()), Contains("there are 9 interventions (a page takes at most 8)"));
  CHECK_THAT(with("[run]\nseed = 1\n[[transcript]]\nsalesperson = 0\naccount = 0\n"),
             Contains("mine.toml: a [[transcript]] is asked for"));
}

TEST_CASE("a study is a sweep file that the program takes") {
  json asked = company("sweep_file");
  const auto points = [&](const json& factors) {
    asked["factors"] = factors;
    const std::string toml = answer_to(asked)["toml"];
    return dyad::io::parse_sweep(toml, "study.toml", {}, {}).points;
  };
  const json pitch{{"key", "moves.pitch.habit"}, {"low", -1}, {"high", 2}};
  const json teams{{"key", "population.teams"}, {"low", 1}, {"high", 5}};
  const json erosion{{"key", "power.empathy_erosion"}, {"low", 0}, {"high", 1}};
  CHECK(points(json::array({pitch})) == 5);
  CHECK(points(json::array({pitch, teams})) == 25);
  CHECK(points(json::array({pitch, teams, erosion})) == 48);
  const auto refusal = [&](const json& factor) {
    asked["factors"] = json::array({factor});
    return refusal_of(asked);
  };
  CHECK_THAT(refusal({{"key", "run.seed"}, {"low", 1}, {"high", 2}}), Contains("cannot vary"));
  CHECK_THAT(refusal({{"key", "moves.pitch"}, {"low", 1}, {"high", 2}}), Contains("cannot vary"));
  CHECK_THAT(refusal({{"key", "population.teams"}, {"low", 1}, {"high", 2}}),
             Contains("too narrow"));
  CHECK_THAT(refusal({{"key", "moves.pitch.habit"}, {"low", 1}, {"high", 1}}),
             Contains("too narrow"));
  CHECK_THAT(refusal({{"key", "power.empathy_erosion"}, {"low", 0}, {"high", 2}}),
             Contains("out of range"));
  asked["factors"] = json::array({pitch, pitch});
  CHECK_THAT(refusal_of(asked), Contains("a key comes twice"));
}
