// Configurations that are accepted: defaults, types, --set, where values come from.
#include <catch2/catch.hpp>
#include <fstream>

#include "sim/model/built_in_attachment_table.hpp"
#include "tests/io/config_helpers.hpp"

using namespace dyad;
using test::parse;

TEST_CASE("a seed is enough; all else is at its default") {
  const io::Configuration c = parse("[run]\nseed = 7\n");
  CHECK(c.parameters.run.seed == 7);
  CHECK(c.parameters.run.weeks == 52);
  CHECK(c.parameters.dopamine.gain_7r == 3.7);
  CHECK(c.parameters.run.opening_move == "none");
  CHECK(c.parameters.attachment.cells.size() == model::built_in_attachment_table().size());
  CHECK(c.origins.at("run.seed").where == "c.toml:2:8");
  CHECK(c.origins.at("run.seed").kind == io::Origin::file);
  CHECK(c.origins.at("run.weeks").kind == io::Origin::by_default);
}

TEST_CASE("tables may be dotted, inline and in any order") {
  const io::Configuration c = parse(
      "run.seed = 1\npopulation = {teams = 3, team_size = 2}\nmoves.pitch.habit = 2\n"
      "[attachment.leaders]\nsource = 'normal'\ncorrelation = -0.5\n");
  CHECK(c.parameters.population.teams == 3);
  CHECK(c.parameters.moves[model::index_of(model::Move::pitch)].habit == 2.0);
  CHECK(c.parameters.attachment.leaders.correlation == -0.5);
  CHECK(c.parameters.attachment.customers.source == "table");
}

TEST_CASE("whole numbers serve as numbers, and numbers without a fraction as whole ones") {
  const io::Configuration c = parse("[run]\nseed = 1\nweeks = 1e2\n[trust]\ngain = 1\n");
  CHECK(c.parameters.run.weeks == 100);
  CHECK(c.parameters.trust.gain == 1.0);
  CHECK(parse("run.seed = 0xff").parameters.run.seed == 255);
  CHECK(parse("run.seed = 9_000_000_000_000_000_001").parameters.run.seed ==
        9'000'000'000'000'000'001);
}

TEST_CASE("the ends of a range belong to it") {
  const io::Configuration c = parse("run.seed=0\n[influence]\nrest=0\nrelax=1\ngain=10.0\n");
  CHECK(c.parameters.influence.rest == 0.0);
  CHECK(c.parameters.influence.gain == 10.0);
  CHECK(parse("run.seed=1\npopulation.team_size=1000000\npopulation.teams=100").path.empty());
}

TEST_CASE("a --set wins over the file, and none over another") {
  const io::Configuration c =
      parse("[run]\nseed = 1\nweeks = 10\n",
            {" moves.pitch.habit = -1.5 ", "run.weeks=30", "run.opening_move=push",
             "attachment.salespeople.source=\"normal\"", "measures.trajectories=true"});
  CHECK(c.parameters.run.weeks == 30);
  CHECK(c.parameters.moves[5].habit == -1.5);
  CHECK(c.parameters.run.opening_move == "push");
  CHECK(c.parameters.attachment.salespeople.source == "normal");
  CHECK(c.parameters.measures.trajectories);
  CHECK(c.origins.at("run.weeks").where == "--set run.weeks=30");
  CHECK(c.origins.at("run.weeks").kind == io::Origin::command_line);
  CHECK(parse("", {"run.seed=5"}).parameters.run.seed == 5);
  for (const char* second : {"run.weeks=30", "run.weeks=20", " run . weeks = 20"}) {
    CHECK_THROWS_WITH(parse("run.seed = 1", {"run.weeks=20", second}),
                      Catch::Contains("run.weeks is set twice (--set run.weeks=20 came before)"));
  }
}

TEST_CASE("interventions and transcripts are lists that --set can reach") {
  const io::Configuration c = parse(
      "run.seed = 1\n[[intervention]]\nkind = 'humility'\nstrength = 0.5\n"
      "[[intervention]]\nkind = 'no_pitch'\nstrength = 3\nstart = 4\nend = 5\ngroup = '7r'\n"
      "[[transcript]]\nsalesperson = 199\naccount = 11\n",
      {"intervention.0.share=0.5", "intervention.1.group=no_7r", "transcript.0.salesperson=3",
       "intervention.0.kind=prepared_questions", "intervention.0.n=5"});
  const auto& all = c.parameters.interventions;
  REQUIRE(all.size() == 2);
  CHECK(all[0].kind == model::InterventionKind::prepared_questions);
  CHECK(all[0].share == 0.5);
  CHECK(all[0].n == 5);
  CHECK(all[0].end == model::no_end);
  CHECK(all[1].group == model::TargetGroup::no_7r);
  CHECK(all[1].strength == 3.0);
  CHECK(c.origins.at("intervention.0.share").where == "--set intervention.0.share=0.5");
  CHECK(c.origins.at("intervention.1.start").where == "c.toml:8:9");
  REQUIRE(c.parameters.transcripts.size() == 1);
  CHECK(c.parameters.transcripts[0].salesperson == 3);
  CHECK(c.parameters.transcripts[0].account == 11);
  CHECK(parse("run.seed = 1\nintervention = []\n").parameters.interventions.empty());
}

TEST_CASE("the choices of an intervention stand in the order of the enumerations") {
  const std::pair<const char*, model::InterventionKind> kinds[]{
      {"prepared_questions", model::InterventionKind::prepared_questions},
      {"humility", model::InterventionKind::humility},
      {"no_pitch", model::InterventionKind::no_pitch},
      {"name_observations", model::InterventionKind::name_observations},
      {"redistribute_power", model::InterventionKind::redistribute_power},
      {"commitment_technique", model::InterventionKind::commitment_technique},
      {"knowledge", model::InterventionKind::knowledge},
      {"attachment_awareness", model::InterventionKind::attachment_awareness},
      {"leader_coaching", model::InterventionKind::leader_coaching},
      {"leader_delegation", model::InterventionKind::leader_delegation}};
  const std::pair<const char*, model::TargetGroup> groups[]{
      {"all", model::TargetGroup::all},         {"secure", model::TargetGroup::secure},
      {"anxious", model::TargetGroup::anxious}, {"avoidant", model::TargetGroup::avoidant},
      {"fearful", model::TargetGroup::fearful}, {"7r", model::TargetGroup::carriers_7r},
      {"no_7r", model::TargetGroup::no_7r},     {"a1", model::TargetGroup::a1},
      {"a2a2", model::TargetGroup::a2a2}};
  const std::string one = "run.seed = 1\n[[intervention]]\nstrength = 1\nkind = 'humility'\n";
  for (const auto& [name, kind] : kinds) {
    const auto c = parse(one, {std::string("intervention.0.kind=") + name});
    CHECK(c.parameters.interventions[0].kind == kind);
  }
  for (const auto& [name, group] : groups) {
    const auto c = parse(one, {std::string("intervention.0.group=") + name});
    CHECK(c.parameters.interventions[0].group == group);
  }
}

TEST_CASE("more survey weeks than weeks mean all weeks") {
  CHECK(parse("run = {seed = 1, weeks = 3, survey_weeks = 26}").parameters.run.survey_weeks == 26);
}

TEST_CASE("a byte order mark and Windows line ends are fine") {
  CHECK(parse("\xef\xbb\xbf[run]\r\nseed = 3\r\n").parameters.run.seed == 3);
}

TEST_CASE("every ready configuration loads, and says in its first line what it shows") {
  int count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(test::repository / "configs")) {
    if (entry.path().extension() != ".toml") continue;
    INFO(entry.path());
    std::string first;
    std::getline(std::ifstream(entry.path()), first);
    CHECK(first.starts_with("# "));
    CHECK(first.size() <= 100);
    // A study, for `dyad sweep`, builds on a configuration and is tested where it is read.
    std::ifstream file(entry.path());
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    if (text.find("[sweep]") != std::string::npos || text.find("[study]") != std::string::npos) {
      continue;
    }
    const io::Configuration c = io::load_configuration(entry.path(), {});
    CHECK(c.path == entry.path());
    ++count;
  }
  CHECK(count >= 20);
}
