// Whatever bytes come in, a sweep file is either accepted, and then the same when read again, or
// refused with ConfigError.
#include <catch2/catch.hpp>
#include <random>

#include "sim/study/measures/run_measures.hpp"
#include "tests/io/sweep_helpers.hpp"

using namespace dyad;

namespace {

const char* const pieces[]{"[design]",
                           "[[factor]]",
                           "[set]",
                           "[adaptive]",
                           "low",
                           "high",
                           "levels",
                           "values",
                           "= [0, 1]\n",
                           " = 1\n",
                           "nan",
                           "-inf",
                           "1e999",
                           "0",
                           "-1",
                           "64",
                           "'",
                           "'''",
                           "\"",
                           "[",
                           "]",
                           "{",
                           "}",
                           "#",
                           ".",
                           ",",
                           "\n",
                           "\xff",
                           "\x00",
                           "true",
                           "'grid'",
                           "'morris'",
                           "'sobol'",
                           "'saltelli'",
                           "'csv'",
                           "'log'",
                           "points = 4\n",
                           "seed = 3\n",
                           "'run.weeks'",
                           "link = ['run.weeks']\n"};

const std::string grid =
    "base = {run = {seed = 1}}\nreplicates = 20\n[design]\nkind = 'grid'\n[[factor]]\n"
    "key = 'population.teams'\nlow = 1\nhigh = 100\nscale = 'log'\nlevels = 3\n[[factor]]\n"
    "key = 'run.opening_move'\nvalues = ['none', 'ask']\n[adaptive]\nmeasure = '" +
    study::measure_names()[0] +
    "'\n"
    "half_width = 0.5\n[results]\nweekly = ['weekly_sales']\n";
const std::string sample =
    "base = {run = {seed = 1}}\n[set]\nrun.weeks = 9\n[design]\nkind = 'saltelli'\npoints = 4\n"
    "seed = 3\n[[factor]]\nkey = 'power.empathy_erosion'\nlow = 0\nhigh = 1\n";
const std::string table =
    "base = {run = {seed = 1}}\n[design]\nkind = 'csv'\ntable = '''\nrun.weeks,power.gap_decay\n"
    "3,0.5\n4,1\n'''\n";

}  // namespace

TEST_CASE("damaged sweep files are refused, or are sweeps") {
  std::mt19937 bits(4);
  const auto below = [&](std::size_t n) { return bits() % n; };
  int accepted = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string text = i % 3 == 0 ? grid : i % 3 == 1 ? sample : table;
    for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
      const std::size_t at = below(text.size() + 1);
      if (below(2)) text.erase(at, below(12));
      if (below(2)) text.insert(std::min(at, text.size()), pieces[below(std::size(pieces))]);
    }
    try {
      const study::Sweep sweep = test::sweep_of(text);
      ++accepted;
      INFO(text);
      CHECK(test::sweep_of(sweep.resolved).resolved == sweep.resolved);
      static_cast<void>(sweep.parameters_of(sweep.points - 1));
    } catch (const io::ConfigError& error) {
      CHECK(!error.problems().empty());
    }
  }
  CHECK(accepted > 20);
}
