// Configurations that are refused: place, what is wrong, why, and the remedy.
#include <catch2/catch.hpp>
#include <regex>

#include "tests/io/config_helpers.hpp"

using namespace dyad;
using test::problems_of;

namespace {

constexpr const char* seed = "run.seed = 1\n";

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// A text after the seed, hence from line 2 on, and parts of its only problem.
struct Refused {
  std::string toml;
  std::vector<std::string> sets;
  std::vector<std::string> parts;
};

void check_all(const std::vector<Refused>& cases) {
  for (const Refused& refused : cases) {
    const std::string text = problems_of(seed + refused.toml, refused.sets);
    INFO("configuration: " << refused.toml << "\nproblems: " << text);
    CHECK(std::regex_match(text, std::regex("(c\\.toml:\\d+:\\d+|--set .+): .+ \\(.+\\): .+")));
    for (const std::string& part : refused.parts) {
      INFO("part: " << part);
      CHECK(contains(text, part));
    }
  }
}

}  // namespace

TEST_CASE("the seed must be given") {
  for (const char* text : {"", "# nothing\n", "[population]\nteams = 3\n"}) {
    CHECK(
        problems_of(text) ==
        "c.toml:1:1: run.seed is missing (it has no default, so that the seed of every result was "
        "chosen): write '[run] seed = 1' (two lines), or give '--set run.seed=1'");
  }
  CHECK(problems_of("[run]\nweeks = 3\n").starts_with("c.toml:1:1: run.seed is missing"));
  CHECK(problems_of("\n\n[run]\nweeks = 3\n").starts_with("c.toml:3:1: run.seed is missing"));
}

TEST_CASE("unknown names are refused, with the nearest known one") {
  check_all({
      {"[population]\ntems = 3",
       {},
       {"c.toml:3:1: unknown key 'tems' in [population]", "'teams'?"}},
      {"[population]\nteam-size = 3", {}, {"did you mean 'team_size'?"}},
      {"[populaton]\nteams = 3", {}, {"c.toml:2:2", "'populaton'", "did you mean 'population'?"}},
      {"[moves.pich]\nhabit = 1", {}, {"'pich' in [moves]", "did you mean 'pitch'?"}},
      {"[moves.pitch]\nhabits = 1", {}, {"in [moves.pitch]", "did you mean 'habit'?"}},
      {"[attachment.salesperson]\nsource = 'table'", {}, {"did you mean 'salespeople'?"}},
      {"weeks = 3", {}, {"c.toml:2:1: unknown table or key 'weeks'", "'weeks' in [run]?"}},
      {"[population]\nweeks = 3", {}, {"did you mean 'weeks' in [run]?"}},
      {"[traits]\nempathy_of_customers = 1", {}, {"known here: knowledge, knowledge_sd"}},
      {"\"run.seed\" = 1", {}, {"leave out the quotes"}},
      {"\"moves.pitch\" = {habit = 1}", {}, {"leave out the quotes"}},
      {"\"\" = 1", {}, {"unknown table or key ''"}},
      {"\"a\\u0007b\" = 1", {}, {"'a\\x07b'"}},
      {"[[intervention]]\nkind = 'humility'\nstrenght = 1\nstrength = 1",
       {},
       {"c.toml:4:1: unknown key 'strenght' in [[intervention]]", "did you mean 'strength'?"}},
      {"",
       {"population.tems=3"},
       {"--set population.tems=3: unknown key 'tems' in [population]", "did you mean 'teams'?"}},
      {"", {"seed=3"}, {"did you mean 'seed' in [run]?"}},
      {"", {"moves.pich.habit=3"}, {"did you mean 'pitch'?"}},
      {"", {"run..seed=3"}, {"unknown key '' in [run]"}},
  });
}

TEST_CASE("wrong types are refused, and what was found is said") {
  check_all({
      {"run.weeks = '52'",
       {},
       {"c.toml:2:13", "the text \"52\"", "whole number is needed", "without quotes"}},
      {"run.weeks = 52.5", {}, {"run.weeks is the number 52.5 (a whole number is needed)"}},
      {"run.weeks = true", {}, {"run.weeks is true"}},
      {"run.weeks = [52]", {}, {"run.weeks is a list"}},
      {"run.weeks = 1979-05-27", {}, {"a date or time"}},
      {"run.weeks.x = 3", {}, {"run.weeks is a table"}},
      {"trust.gain = 'much'", {}, {"the text \"much\" (a number is needed)"}},
      {"run.opening_move = 3", {}, {"(text is needed)", "in quotes"}},
      {"run.opening_move = true", {}, {"run.opening_move is true"}},
      {"measures.trajectories = 1", {}, {"(true or false is needed)"}},
      {"population = 3",
       {},
       {"c.toml:2:1: population is the whole number 3", "write '[population]'"}},
      {"[[population]]\nteams = 3", {}, {"population is a list", "write '[population]'"}},
      {"moves = 3", {}, {"moves is the whole number 3"}},
      {"moves.ask = 3", {}, {"moves.ask is the whole number 3", "write '[moves.ask]'"}},
      {"[intervention]\nkind = 'humility'\nstrength = 1",
       {},
       {"c.toml:2:2", "write '[[intervention]]'"}},
      {"intervention = [1]", {}, {"c.toml:2:17: intervention is the whole number 1"}},
      {"transcript = 'all'", {}, {"write '[[transcript]]'"}},
      {"", {"run.weeks=1O0"}, {"--set run.weeks=1O0: run.weeks is the text \"1O0\""}},
      {"", {"run.weeks=[1]"}, {"run.weeks is a list"}},
      {"", {"run.weeks={a=1}"}, {"run.weeks is a table"}},
      {"", {"run.opening_move=7"}, {"run.opening_move is the whole number 7"}},
  });
}

TEST_CASE("values out of range are refused, the infinite and the undefined too") {
  check_all({
      {"population.teams = 0",
       {},
       {"c.toml:2:20: population.teams = 0 is out of range (1 to 100000000 teams)",
        "the default is 25"}},
      {"trust.gain = nan", {}, {"trust.gain = nan is out of range (0 to 10 1/turn)"}},
      {"trust.gain = -inf", {}, {"trust.gain = -inf is out of range"}},
      {"trust.rest = 1.0000001", {}, {"trust.rest = 1.0000001 is out of range (0 to 1)"}},
      {"trust.rest = 9007199254740993", {}, {"out of range"}},
      {"run.weeks = inf", {}, {"run.weeks = inf is out of range"}},
      {"run.weeks = 1e300", {}, {"run.weeks is the number 1e+300"}},
      {"run.weeks = -9223372036854775808", {}, {"out of range"}},
      {"", {"run.seed=-1"}, {"--set run.seed=-1: run.seed = -1 is out of range"}},
      {"", {"run.seed=9223372036854775807"}, {"out of range"}},
      {"run.opening_move = 'pich'",
       {},
       {"unknown run.opening_move \"pich\" (the choices are none, ask", "did you mean 'pitch'?"}},
      {"run.opening_move = ''", {}, {"give one of the choices"}},
      {"attachment.leaders.source = 'tabel'", {}, {"did you mean 'table'?"}},
      {"", {"run.opening_move=Pitch"}, {"did you mean 'pitch'?"}},
      {"attachment.table = ''", {}, {"it names a file"}},
  });
}

TEST_CASE("malformed --set options are refused") {
  check_all({
      {"", {"run.seed"}, {"--set run.seed: no key=value"}},
      {"", {"=3"}, {"no key=value"}},
      {"", {"run.weeks="}, {"no value after '='"}},
      {"", {"run=3"}, {"run is a table, not a key", "write '--set run.seed=...'"}},
      {"", {"moves.ask=3"}, {"moves.ask is a table, not a key"}},
      {"", {"run.seed.x=3"}, {"run.seed is a key, not a table"}},
      {"", {"run.opening_move='ask"}, {"malformed"}},
      {"", {"run.weeks=3 # three"}, {"is the text"}},
      {"", {"run.weeks=3\nteams=4"}, {"is the text"}},
      {"", {"run.weeks=" + std::string(5000, '9')}, {"too long"}},
      {"", {"attachment.cells=[]"}, {"cannot be set here"}},
      {"", {"intervention.0.share=1"}, {"the configuration has no [[intervention]]"}},
      {"", {"intervention=3"}, {"intervention is a table"}},
      {"[[transcript]]\nsalesperson = 0",
       {"transcript.1.account=1"},
       {"there is no transcript '1' (it has 1, counted from 0)"}},
      {"[[transcript]]\nsalesperson = 0", {"transcript.account=1"}, {"transcript.0.account"}},
  });
}

TEST_CASE("interventions that cannot be are refused") {
  const std::string humility = "[[intervention]]\nkind = 'humility'\nstrength = 0.5\n";
  check_all({
      {"[[intervention]]\nstrength = 1", {}, {"c.toml:2:1: kind is missing in [[intervention]]"}},
      {"[[intervention]]\nkind = 'humility'", {}, {"c.toml:2:1: strength is missing"}},
      {"[[intervention]]\nkind = 'humilty'\nstrength = 2",
       {},
       {"c.toml:3:8", "did you mean 'humility'?"}},
      {"[[intervention]]\nkind = 'humility'\nstrength = 1.5",
       {},
       {"c.toml:4:12", "out of range for humility"}},
      {"[[intervention]]\nkind = 'no_pitch'\nstrength = 3.5", {}, {"0 to 3"}},
      {humility, {"intervention.0.strength=2"}, {"--set intervention.0.strength=2:"}},
      {humility + "n = 3",
       {},
       {"c.toml:5:5: intervention.0.n has no effect", "prepared_questions"}},
      {humility + "start = 5\nend = 5", {}, {"c.toml:6:7", "not after start = 5"}},
      {humility + "end = 0", {}, {"not after start = 0"}},
      {humility + "start = 52", {}, {"c.toml:5:9", "never happens", "week 51 or earlier"}},
      {humility + "start = 13", {"run.weeks=10"}, {"--set run.weeks=10:", "week 9 or earlier"}},
      {humility + "share = 1.5", {}, {"intervention.0.share = 1.5 is out of range (0 to 1)"}},
      {humility + "group = '7R'", {}, {"did you mean '7r'?"}},
      {humility + "half_life = -1", {}, {"out of range"}},
  });
}

TEST_CASE("transcripts of what does not exist are refused") {
  check_all({
      {"[[transcript]]\nsalesperson = 200",
       {},
       {"transcript.0.salesperson = 200 does not exist", "from 0 to 199"}},
      {"[[transcript]]\nsalesperson = 10", {"population.teams=1"}, {"from 0 to 7"}},
      {"[[transcript]]\nsalesperson = 0\naccount = 12", {}, {"c.toml:4:11", "from 0 to 11"}},
      {"[[transcript]]\nsalesperson = 0\nreplicate = 1", {}, {"from 0 to 0"}},
      {"[[transcript]]\naccount = 0", {}, {"c.toml:2:1: salesperson is missing in [[transcript]]"}},
      {"[[transcript]]\nsalesperson = 3\n[[transcript]]\nsalesperson = 3",
       {},
       {"transcript 1 repeats transcript 0"}},
  });
}

TEST_CASE("values that contradict each other are refused") {
  check_all({
      {"population.members_min = 2",
       {},
       {"c.toml:2:26", "members_min = 2 is above members_max = 1"}},
      {"population = {teams = 1000, team_size = 1000000}",
       {},
       {"1000000000 salespeople (at most 100000000)"}},
      {"attachment.leaders.correlation = 0.0",
       {},
       {"c.toml:2:34: attachment.leaders.correlation has no effect", "source = \"normal\""}},
      {"",
       {"attachment.customers.correlation=0.1"},
       {"--set attachment.customers.correlation=0.1:"}},
  });
}

TEST_CASE("malformed TOML is refused with its line and column") {
  const std::string dots = std::string(1000, '.').append(" = 1");
  check_all({
      {"[run]\nweeks = ", {}, {"c.toml:2:1"}},
      {"run.seed = 2", {}, {"c.toml:2:12: a key or table is given twice", "keep one"}},
      {"[trust]\n[trust]", {}, {"c.toml:3:1: a key or table is given twice"}},
      {"x = 99999999999999999999", {}, {"malformed TOML", "99999999999999999999"}},
      {"x = [1, 2", {}, {"c.toml:2:10: malformed TOML"}},
      {"x = \"abc", {}, {"c.toml:2:9"}},
      {"x = \x01", {}, {"c.toml:2:5"}},
      {"\xff\xfe", {}, {"utf-8"}},
      {"x = 01", {}, {"leading zeroes"}},
      {"x y = 3", {}, {"expected '='"}},
      {"a = 1\n\n[=]\nb = 2", {}, {"c.toml:4:1: malformed TOML", "cannot make sense of this line"}},
      {"[[.a]]", {}, {"c.toml:2:1: malformed TOML"}},
      {"\xc3\xa9 = 1", {}, {"c.toml:2:1: malformed TOML"}},
      {"x = 1 \xc3\xa9", {}, {"c.toml:2:7: malformed TOML"}},
      {dots, {}, {"too many dots"}},
  });
}

TEST_CASE("all problems are reported together, in order of place") {
  const std::string text = problems_of(
      "[run]\nweeks = 0\nopening_move = 'hug'\n[population]\ntems = 3\n[[intervention]]\n"
      "kind = 'humility'\n",
      {"trust.gain=-1", "b=2", "a=1"});
  std::vector<std::string> places;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    places.push_back(line.substr(0, line.find(": ")));
  CHECK(places == std::vector<std::string>{"c.toml:1:1", "c.toml:2:9", "c.toml:3:16", "c.toml:5:1",
                                           "c.toml:6:1", "--set trust.gain=-1", "--set b=2",
                                           "--set a=1"});
  // A value that was refused gives no second problem, and a later good one does not hide it.
  CHECK(problems_of("run.seed = 'a'", {"run.seed=1"}) != "");
  CHECK(!contains(problems_of("[run]\nseed = 1\nweeks = 0\n[[intervention]]\nkind = 'humility'\n"
                              "strength = 1\nstart = 60"),
                  "never happens"));
}

TEST_CASE("files that cannot be read are refused") {
  const auto refuse = [](const std::filesystem::path& path) -> std::string {
    try {
      io::load_configuration(path, {});
    } catch (const io::ConfigError& error) {
      return error.what();
    }
    return {};
  };
  CHECK(contains(refuse(""), "the path is empty"));
  CHECK(contains(refuse(test::repository / "configs"), "this is a folder"));
  CHECK(contains(refuse(test::repository / "configs" / "basline.toml"), "baseline.toml'?"));
  CHECK(contains(refuse("/no/such/folder/c.toml"), "no such file"));
  CHECK(contains(refuse("/dev/zero"), "too large"));
  CHECK(contains(refuse("/proc/self/mem"), "cannot be read"));  // even for root
  CHECK(contains(problems_of("\x89HDF\r\n\x1a\n"), "this is a result file"));
}
