// Designs, points and tables of points that are refused.
#include <algorithm>
#include <catch2/catch.hpp>

#include "sim/study/measures/run_measures.hpp"
#include "tests/io/sweep_helpers.hpp"

using namespace dyad;
using test::check_all;
using test::contains;
using test::sweep_problems;

namespace {

const std::string on_baseline = "base = '../baseline.toml'\n";
const std::string grid = on_baseline + "[design]\nkind = 'grid'\n";  // lines 1 to 3
const std::string levels = "low = 0\nhigh = 1\nlevels = 3\n";        // of a factor
const std::string erosion = "[[factor]]\nkey = 'power.empathy_erosion'\n";
const std::string factor = erosion + levels;  // 5 lines
const std::string sampled = erosion + "low = 0\nhigh = 1\n";

std::string design(const std::string& lines) {
  return on_baseline + "[design]\n" + lines + sampled;
}

}  // namespace

TEST_CASE("fields that a kind of design needs, or does not have, are refused") {
  check_all(
      "",
      {
          {design("kind = 'latin_square'\n"), {}, {"s.toml:3:8: unknown design.kind", "sobol"}},
          {design("kind = 'random'\nseed = 1\n"), {}, {"design.points is missing"}},
          {design("kind = 'random'\npoints = 8\n"), {}, {"design.seed is missing", "was chosen"}},
          {design("kind = 'random'\nseed = -1\npoints = 8\n"), {}, {"design.seed = -1 is out of"}},
          {design("kind = 'random'\nseed = 1\npoints = 0\n"), {}, {"design.points = 0 is out of"}},
          {design("kind = 'random'\nseed = 1\npoints = 10000001\n"), {}, {"is out of range"}},
          {design("kind = 'sobol'\nseed = 1\npoints = 100\n"), {}, {"give 64 or 128"}},
          {design("kind = 'saltelli'\nseed = 1\npoints = 3\n"), {}, {"give 2 or 4"}},
          {design("kind = 'saltelli'\nseed = 1\npoints = 8388608\n"), {}, {"has 25165824 points"}},
          {design("kind = 'morris'\nseed = 1\npoints = 3\nlevels = 5\n"), {}, {"give 4 or 6"}},
          {design("kind = 'morris'\nseed = 1\npoints = 6000000\n"), {}, {"has 12000000 points"}},
          {design("kind = 'random'\nseed = 1\npoints = 8\nsecond_order = true\n"),
           {},
           {"s.toml:6:16: design.second_order has no effect",
            "kind = \"random\" has points, seed"}},
          {grid + "points = 3\n" + factor, {}, {"design.points has no effect", "from the factors"}},
          {grid + "file = 'x.csv'\n" + factor, {}, {"design.file has no effect"}},
          {on_baseline + "[design]\nkind = 'random'\nseed = 1\npoints = 8\n" + factor,
           {},
           {"factor.0.levels has no effect"}},
          {grid + erosion +
               "low = 0\nhigh = 1\nlevels = 10000\n[[factor]]\nkey = 'power.gap_decay'\n" +
               "low = 0\nhigh = 1\nlevels = 10000\n",
           {},
           {"s.toml:2:1: the design has 100000000 points (at most 10000000)"}},
          {on_baseline + "[design]\nkind = 'one_at_a_time'\n" + erosion +
               "link = ['power.gap_decay']\n" + levels,
           {},
           {"power.empathy_erosion = 0.8 and power.gap_decay = 0.5 are linked", "[set]"}},
      });
}

TEST_CASE("replicates, adaptive replication and results are checked") {
  const std::string rest = grid + factor;
  const std::string adaptive = "replicates = 50\n" + rest + "[adaptive]\n";
  const std::string first = study::measure_names()[0], kept = study::measure_names()[1];
  const std::string misspelt = kept.substr(0, kept.size() - 1);
  const std::string measure = "measure = '" + kept + "'\n";
  check_all(
      "",
      {
          {"replicates = 0\n" + rest, {}, {"s.toml:1:14: replicates = 0 is out of range"}},
          {"random_numbers = 'same'\n" + rest,
           {},
           {"unknown random_numbers", "common, independent"}},
          {adaptive + "half_width = 1\n", {}, {"adaptive.measure is missing"}},
          {adaptive + measure, {}, {"adaptive.half_width is missing"}},
          {adaptive + measure + "half_width = 0\n",
           {},
           {"adaptive.half_width = 0.0 is not above 0"}},
          {adaptive + "half_width = 1\nmeasure = 'sale'\n", {}, {"unknown adaptive.measure"}},
          {adaptive + measure + "half_width = 1\nconfidence = 1\n", {}, {"cannot be had"}},
          {adaptive + measure + "half_width = 1\nconfidence = 95\n", {}, {"out of range (0 to 1)"}},
          {adaptive + measure + "half_width = 1\nminimum = 1\n",
           {},
           {"adaptive.minimum = 1 is out"}},
          {adaptive + measure + "half_width = 1\nminimum = 51\n", {}, {"above replicates = 50"}},
          {adaptive + measure + "half_width = 1\nbatch = 0\n", {}, {"adaptive.batch = 0 is out"}},
          {adaptive + measure + "half_width = 1\nruns = 0\n", {}, {"adaptive.runs = 0 is out"}},
          {adaptive + measure + "half_width = 1\nseconds = 0\n",
           {},
           {"seconds = 0.0 is not above 0"}},
          {adaptive + measure + "half_width = 1\n[results]\nmeasures = ['" + first + "']\n",
           {},
           {"adaptive.measure = \"" + kept + "\" is not kept"}},
          {rest + "[results]\nmeasures = ['" + misspelt + "']\n",
           {},
           {"did you mean '" + kept + "'?"}},
          {rest + "[results]\nmeasures = [3]\n", {}, {"s.toml:10:13", "the whole number 3"}},
          {rest + "[results]\nmeasures = []\n", {}, {"results.measures is empty"}},
          {rest + "[results]\nmeasures = 'some'\n", {}, {"results.measures is the text"}},
          {rest + "[results]\nweekly = ['weekly_sales', 'weekly_sales']\n", {}, {"twice"}},
          {rest + "[results]\nweekly = ['weekly_sale']\n", {}, {"did you mean 'weekly_sales'?"}},
      });
}

TEST_CASE("listed values that a Morris design would never come to are refused") {
  const auto morris = [](const std::string& setting, const std::string& values) {
    return on_baseline + "[design]\nkind = 'morris'\npoints = 9\nseed = 1\n" + setting +
           "[[factor]]\nkey = 'population.teams'\nvalues = [" + values + "]\n";
  };
  check_all(
      "", {{morris("", "1, 2, 3, 4, 5"),
            {},
            {"s.toml:7:7: population.teams has 5 values", "none of the 4 levels", "'levels = 6'"}},
           {morris("levels = 2\n", "1, 2, 3"), {}, {"none of the 2 levels", "'levels = 4'"}}});
  for (const char* values : {"1, 2", "1, 2, 3", "1, 2, 3, 4"}) {
    CHECK(sweep_problems(morris("", values)).empty());
  }
  CHECK(sweep_problems(morris("levels = 6\n", "1, 2, 3, 4, 5")).empty());
}

TEST_CASE("a budget of runs lasts for the first look at every point") {
  const std::string text = "replicates = 50\n" + grid + factor + "[adaptive]\nmeasure = '" +
                           study::measure_names()[1] + "'\nhalf_width = 1\nminimum = 7\nruns = ";
  const study::Sweep sweep = test::sweep_of(text + "1000\n");
  const std::string min = std::to_string(7 * sweep.points);
  CHECK(sweep_problems(text + min + "\n").empty());
  check_all("", {{text + std::to_string(7 * sweep.points - 1) + "\n",
                  {},
                  {"leaves points without runs", "take " + min}}});
}

TEST_CASE("points that contradict themselves are refused before anything runs") {
  check_all(
      grid,
      {
          {"[[factor]]\nkey = 'population.members_min'\nvalues = [1, 3]\n[[factor]]\n"
           "key = 'population.members_max'\nvalues = [2, 4]\n",
           {},
           {"point 2 (population.members_min = 3, population.members_max = 2):",
            "members_min = 3 is above members_max = 2"}},
          {"[[factor]]\nkey = 'population.teams'\nvalues = [1, 100000000]\n",
           {},
           {"point 1 (population.teams = 100000000):", "are 800000000 salespeople"}},
          {"[[factor]]\nkey = 'attachment.leaders.correlation'\nvalues = [0.1, 0.2]\n[set]\n"
           "attachment.leaders.source = 'normal'\n[[factor]]\nkey = 'run.weeks'\nvalues = [3, 4]\n",
           {"attachment.leaders.source=table"},
           {"point 0 (attachment.leaders.correlation = 0.1, run.weeks = 3)", "has no effect"}},
      });
  const std::string many = sweep_problems(
      grid + "[[factor]]\nkey = 'population.members_min'\nvalues = [1, 2, 3, 4, 5, 6, 7, 8]\n");
  CHECK(std::count(many.begin(), many.end(), '\n') == 2);
  CHECK(contains(many, "point 1 (population.members_min = 2)"));
}

TEST_CASE("an intervention is checked at every point") {
  const std::string text = "base = '../humility.toml'\n[design]\nkind = 'grid'\n[[factor]]\nkey = ";
  check_all(
      text,
      {
          {"'run.weeks'\nvalues = [52, 13]\n", {}, {"point 1", "start = 13 is not before the end"}},
          {"'intervention.0.strength'\nvalues = [0.5, 1.5]\n",
           {},
           {"is out of range for humility"}},
          {"'intervention.0.n'\nvalues = [1, 2]\n[[factor]]\nkey = 'intervention.0.kind'\n"
           "values = ['prepared_questions', 'knowledge']\n",
           {},
           {"intervention.0.n has no effect"}},
          {"'intervention.1.share'\nvalues = [0, 1]\n", {}, {"there is no intervention '1'"}},
      });
}

TEST_CASE("tables of points are refused with line and column") {
  const std::string csv = on_baseline + "[design]\nkind = 'csv'\n";
  check_all(
      csv,
      {
          {"", {}, {"s.toml:2:1: design.file is missing"}},
          {"file = 'a.csv'\ntable = '''a'''\n", {}, {"are both given"}},
          {"file = 'rival.csv'\n", {}, {"s.toml:4:8: design.file", "no such file"}},
          {"table = '''\n'''\n", {}, {"design.table is the text \"\""}},
          {"table = '''\n# none\n'''\n", {}, {"the table has no points"}},
          {"table = '''\npower.gap_decay\n'''\n", {}, {"the table has no points"}},
          {"table = '''\npower.gap_decay\n0.5\n'''\n" + factor, {}, {"[[factor]] has no effect"}},
      });
  check_all(
      csv + "table = '''\n",
      {
          {"power.gap_decy\n0.5\n'''\n", {}, {"s.toml:5:1: unknown key", "'gap_decay'?"}},
          {"power.gap_decay,run.weeks\n0.5\n'''\n", {}, {"s.toml:6:1: 1 values", "has 2 keys"}},
          {"power.gap_decay,run.weeks\n0.5,3\n0.5,3.5\n'''\n", {}, {"s.toml:7:5: run.weeks is"}},
          {"power.gap_decay,run.weeks\n0.5,\n'''\n",
           {},
           {"s.toml:6:5: run.weeks is the text \"\""}},
          {"power.gap_decay,power.gap_decay\n1,1\n'''\n", {}, {"s.toml:5:17", "varied twice"}},
          {"power.gap_decay\n0.5\n# two\n1.5\n'''\n", {}, {"s.toml:8:1", "out of range"}},
          {"run.opening_move\nask\nshout\n'''\n", {}, {"s.toml:7:1: unknown run.opening_move"}},
          {"run.seed\n1\n'''\n", {}, {"run.seed cannot be a factor"}},
      });
  std::string wide = "table = '''\n";
  for (int i = 0; i < 51; ++i) wide += (i ? ",a" : "a");
  CHECK(contains(sweep_problems(csv + wide + "\n'''\n"), "51 columns (at most 50)"));
}

TEST_CASE("all that is wrong is said at once, in order of place") {
  const std::string text = sweep_problems(
      "replicates = 0\nbase = '../baseline.toml'\n[design]\nkind = 'sobol'\npoints = 3\nsede = 1\n"
      "[[factor]]\nkey = 'power.gap_decy'\n[[factor]]\nkey = 'power.gap_decay'\nlow = 3\nhigh = 4\n"
      "[results]\nmeasures = ['x']\n",
      {"run.weks=3"});
  INFO(text);
  CHECK(std::count(text.begin(), text.end(), '\n') == 8);
  for (const char* part : {"replicates = 0", "points = 3", "'sede'", "seed is missing", "gap_decy",
                           "= 3.0 is out", "\"x\"", "'weks'"}) {
    INFO(part);
    CHECK(contains(text, part));
  }
}
