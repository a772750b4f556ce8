// Whatever bytes come in, a configuration is either accepted or refused with ConfigError.
#include <catch2/catch.hpp>
#include <random>

#include "sim/io/config/resolved.hpp"
#include "tests/io/config_helpers.hpp"

using namespace dyad;

namespace {

const char* const pieces[]{"[run]",
                           "[[intervention]]",
                           "[[transcript]]",
                           "seed",
                           "=",
                           " = 1\n",
                           "nan",
                           "-inf",
                           "1e999",
                           "0x7fffffffffffffff",
                           "9223372036854775808",
                           "\"",
                           "'''",
                           "\"\"\"",
                           "[",
                           "]",
                           "{",
                           "}",
                           "[[",
                           "\\u0000",
                           "\\",
                           "#",
                           ".",
                           ",",
                           "\n",
                           "\r\n",
                           "\xff",
                           "\xc3\xa9",
                           "\x00",
                           "true",
                           "-1",
                           "0.5",
                           "moves.pitch",
                           "attachment.cells = [[1, 2, 1, 2, 3]]\n",
                           "table = 'x.csv'\n",
                           "kind = 'humility'\n",
                           "start = 60\n",
                           "members_min = 8\n",
                           "1979-05-27",
                           "run.seed = 2\n",
                           "teams = 99999999\n"};

const std::string start =
    "[run]\nseed = 1\nweeks = 20\n[population]\nteams = 3\nmembers_max = 2\n[moves.pitch]\n"
    "habit = 0.5\n[attachment.leaders]\nsource = \"normal\"\ncorrelation = -0.1\n"
    "[[intervention]]\nkind = \"no_pitch\"\nstrength = 1.5\nstart = 3\n[[transcript]]\n"
    "salesperson = 1\n";

class Mutator {
 public:
  std::string operator()(std::string text) {
    for (std::size_t changes = 1 + bits_() % 4; changes > 0; --changes) change(text);
    return text;
  }
  std::size_t below(std::size_t n) { return bits_() % n; }

 private:
  void change(std::string& text) {
    const std::size_t at = below(text.size() + 1);
    switch (below(5)) {
      case 0:
        text.insert(at, pieces[below(std::size(pieces))]);
        break;
      case 1:
        text.erase(at, below(12));
        break;
      case 2:
        if (at < text.size()) text[at] = static_cast<char>(bits_());
        break;
      case 3:
        text.insert(at, text.substr(below(text.size() + 1), below(40)));
        break;
      default:
        text.replace(at, std::min(text.size() - at, below(6)), pieces[below(std::size(pieces))]);
    }
  }

  std::mt19937 bits_{20240601};
};

/// Accepted or refused; anything else escapes and fails the test.
bool accepted(const std::string& toml, const std::vector<std::string>& sets) {
  try {
    const io::Configuration c = test::parse(toml, sets, "/no/such/folder");
    REQUIRE(io::resolved_toml(test::parse(io::resolved_toml(c.parameters)).parameters) ==
            io::resolved_toml(c.parameters));
    return true;
  } catch (const io::ConfigError& error) {
    REQUIRE(!error.problems().empty());
    for (const base::Problem& problem : error.problems()) {
      REQUIRE(!problem.where.empty());
      REQUIRE(!problem.what.empty());
      REQUIRE(!problem.why.empty());
      REQUIRE(!problem.remedy.empty());
      REQUIRE(problem.text().find('\n') == std::string::npos);
    }
    return false;
  }
}

}  // namespace

TEST_CASE("changed at random, a configuration is accepted or refused, and nothing else") {
  Mutator mutate;
  int good = 0, bad = 0;
  for (int i = 0; i < 4000; ++i) {
    (accepted(mutate(start), {}) ? good : bad)++;
  }
  CHECK(good > 20);
  CHECK(bad > 1000);
}

TEST_CASE("changed at random, a --set is accepted or refused, and nothing else") {
  Mutator mutate;
  const char* const sets[]{"run.weeks=30", "moves.pitch.habit=0.5", "intervention.0.share=0.5",
                           "run.opening_move=\"ask\"", "attachment.leaders.source=normal"};
  int good = 0, bad = 0;
  for (int i = 0; i < 2000; ++i) {
    (accepted(start, {mutate(sets[mutate.below(std::size(sets))])}) ? good : bad)++;
  }
  CHECK(good > 20);
  CHECK(bad > 500);
}

TEST_CASE("deeply nested documents are refused without exhausting the stack") {
  const auto repeated = [](const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
  };
  std::vector<std::string> documents{"x = " + repeated("[", 100'000),
                                     "x = " + repeated("{a=", 100'000),
                                     repeated("a.", 1'000'000) + "b = 1",
                                     "[" + repeated("a.", 1'000'000) + "b]\n",
                                     "x = " + repeated("[\n{" + repeated("a.", 99) + "b = ", 120),
                                     repeated("[[a]]\n", 10'000),
                                     repeated("[[intervention]]\n", 2'000)};
  for (const std::string& document : documents) CHECK(!accepted(document, {}));
  CHECK(!accepted(start, {repeated("a.", 2'000) + "b=1"}));
  CHECK(!accepted(start, {"run.weeks=" + repeated("[", 4'000)}));
  CHECK(!accepted(start, {"run.weeks={" + repeated("a.", 1'000) + "b=1}"}));
}
