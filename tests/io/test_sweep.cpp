// Sweep files: what a sweep consists of.
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>

#include "sim/model/measures.hpp"
#include "sim/study/design/draws.hpp"
#include "sim/study/measures/run_measures.hpp"
#include "tests/io/sweep_helpers.hpp"

using namespace dyad;
using model::Integer;
using study::Value;
using test::sweep_of;
using Values = std::vector<Value>;

namespace {

const std::string on_baseline = "base = '../baseline.toml'\n";
const std::string erosion = "[[factor]]\nkey = 'power.empathy_erosion'\nlow = 0\nhigh = 0.8\n";

}  // namespace

TEST_CASE("a grid has all combinations, and the parameters of each are the base with its values") {
  const auto sweep = sweep_of(on_baseline + R"(
replicates = 20
[set]
population.teams = 5
"run.weeks" = 10
[design]
kind = "grid"
[[factor]]
key = "dopamine.gain_7r"
low = 0
high = 3
levels = 4
[[factor]]
key = "run.opening_move"
values = ["ask", "pitch"]
[[factor]]
key = "population.accounts"
values = [3, 12]
)");
  CHECK(sweep.points == 16);
  CHECK(sweep.replicates == 20);
  CHECK(sweep.random_numbers == study::RandomNumbers::common);
  CHECK(sweep.measures == study::measure_names());
  CHECK(sweep.weekly.empty());
  CHECK(!sweep.adaptive);
  REQUIRE(sweep.factors.size() == 3);
  CHECK(sweep.factors[0].keys == std::vector<std::string>{"dopamine.gain_7r"});
  CHECK(sweep.factors[0].unit == "1");
  CHECK(sweep.factors[2].unit == "accounts");
  CHECK(sweep.factors[2].meaning == "account slots of every salesperson");
  CHECK(sweep.values_of(0) == Values{0.0, std::string("ask"), Integer{3}});
  CHECK(sweep.values_of(15) == Values{3.0, std::string("pitch"), Integer{12}});
  for (std::int64_t point = 0; point < 16; ++point) {
    const auto values = sweep.values_of(point);
    const model::Parameters p = sweep.parameters_of(point);
    CHECK(p.run.seed == 1);
    CHECK(p.run.replicates == 1);
    CHECK(p.run.weeks == 10);
    CHECK(p.population.teams == 5);
    CHECK(p.dopamine.gain_7r == std::get<double>(values[0]));
    CHECK(p.run.opening_move == std::get<std::string>(values[1]));
    CHECK(p.population.accounts == std::get<Integer>(values[2]));
    CHECK(p.dopamine.gain_a1 == 0.96);
    CHECK(!p.attachment.cells.empty());
  }
}

TEST_CASE("one at a time begins at the on_baseline, and does not repeat it") {
  const auto sweep = sweep_of(on_baseline + "[design]\nkind = 'one_at_a_time'\n" + erosion +
                              "levels = 5\n[[factor]]\nkey = 'dopamine.gain_7r'\nvalues = [0, 1]");
  CHECK(sweep.points == 1 + 4 + 2);
  CHECK(sweep.values_of(0) == Values{0.8, 3.7});
  CHECK(sweep.values_of(1) == Values{0.0, 3.7});
  CHECK(sweep.values_of(4) == Values{0.6, 3.7});
  CHECK(sweep.values_of(6) == Values{0.8, 1.0});
}

TEST_CASE("sampled designs have as many points as they say") {
  const std::string factors = erosion +
                              "[[factor]]\nkey = 'population.team_size'\nlow = 2\nhigh = 20\n"
                              "scale = 'log'\n[[factor]]\nkey = 'run.opening_move'\n"
                              "values = ['none', 'ask']\n";
  const std::vector<std::pair<std::string, std::int64_t>> kinds{
      {"'random'", 16},
      {"'latin_hypercube'", 16},
      {"'sobol'", 16},
      {"'morris'", 16 * 4},
      {"'morris'\nlevels = 8", 16 * 4},
      {"'saltelli'", 16 * 5},
      {"'saltelli'\nsecond_order = true", 16 * 8}};
  for (const auto& [kind, points] : kinds) {
    INFO(kind);
    const auto sweep =
        sweep_of(on_baseline + "[design]\npoints = 16\nseed = 1\nkind = " + kind + "\n" + factors);
    CHECK(sweep.points == points);
    std::set<Integer> sizes;
    for (std::int64_t i = 0; i < points; ++i) {
      const model::Parameters p = sweep.parameters_of(i);
      CHECK(p.power.empathy_erosion >= 0);
      CHECK(p.power.empathy_erosion <= 0.8);
      sizes.insert(p.population.team_size);
    }
    CHECK(*sizes.begin() >= 2);
    CHECK(*sizes.rbegin() <= 20);
    CHECK(sizes.size() >= 4);
  }
}

TEST_CASE("linked keys take the same value") {
  const auto sweep = sweep_of(on_baseline + R"([design]
kind = "grid"
[[factor]]
key = "population.members_min"
link = ["population.members_max"]
values = [1, 4]
)");
  CHECK(sweep.factors[0].keys.size() == 2);
  CHECK(sweep.parameters_of(1).population.members_min == 4);
  CHECK(sweep.parameters_of(1).population.members_max == 4);
}

TEST_CASE("interventions of the base can be varied, their kind too") {
  const auto sweep = sweep_of(R"(base = "../prepared_questions.toml"
[design]
kind = "grid"
[[factor]]
key = "intervention.0.kind"
values = ["prepared_questions", "humility"]
[[factor]]
key = "intervention.0.half_life"
values = [0, 8.5]
)");
  const auto p = sweep.parameters_of(3);
  REQUIRE(p.interventions.size() == 1);
  CHECK(p.interventions[0].kind == model::InterventionKind::humility);
  CHECK(p.interventions[0].half_life == 8.5);
  CHECK(p.interventions[0].strength == 0.9);
}

TEST_CASE("points of a table are taken as they stand, in file or text") {
  const std::string table =
      "# chosen by hand\npower.empathy_erosion, run.opening_move ,population.teams\n"
      " 0.5,ask,1e1\n\n\"1\",none,7\r\n";
  const std::string text = on_baseline + "[design]\nkind = 'csv'\n";
  const auto inside = sweep_of(text + "table = '''\n" + table + "'''\n");
  CHECK(inside.points == 2);
  CHECK(inside.values_of(0) == Values{0.5, std::string("ask"), Integer{10}});
  CHECK(inside.values_of(1) == Values{1.0, std::string("none"), Integer{7}});
  const auto path = std::filesystem::temp_directory_path() / "dyad_points.csv";
  std::ofstream(path) << "\xef\xbb\xbf" << table;
  const auto from_file = sweep_of(text + "file = '" + path.string() + "'\n");
  std::filesystem::remove(path);
  CHECK(from_file.resolved == inside.resolved);
}

TEST_CASE("with independent random numbers every point has its own seed") {
  const std::string rest = "[design]\nkind = 'grid'\n" + erosion + "levels = 5\n";
  const auto common = sweep_of(on_baseline + rest);
  const auto independent = sweep_of(on_baseline + "random_numbers = 'independent'\n" + rest);
  std::set<Integer> seeds;
  for (std::int64_t i = 0; i < 5; ++i) {
    CHECK(common.parameters_of(i).run.seed == 1);
    CHECK(independent.parameters_of(i).run.seed == study::seed_of_point(1, i));
    seeds.insert(independent.parameters_of(i).run.seed);
  }
  CHECK(seeds.size() == 5);
}

TEST_CASE("a --set changes the on_baseline, and the replicates") {
  const std::string text = on_baseline +
                           "replicates = 7\n[set]\nrun.weeks = 9\n[design]\nkind = 'grid'\n" +
                           erosion + "levels = 2\n";
  CHECK(sweep_of(text).parameters_of(0).run.weeks == 9);
  CHECK(sweep_of(text, {"run.weeks=3", "run.seed=5"}).parameters_of(0).run.weeks == 3);
  CHECK(sweep_of(text, {"run.seed=5"}).parameters_of(0).run.seed == 5);
  CHECK(sweep_of(text).replicates == 7);
  CHECK(sweep_of(text, {"run.replicates=2"}).replicates == 2);
}

TEST_CASE("replicates are those of the on_baseline, if the sweep does not say") {
  const std::string text = "[design]\nkind = 'grid'\n" + erosion + "levels = 2\n";
  CHECK(sweep_of(on_baseline + text).replicates == 1);
  CHECK(sweep_of("base = {run = {seed = 1, replicates = 4}}\n" + text).replicates == 4);
}

TEST_CASE("adaptive replication and results are read") {
  const std::string measure = study::measure_names()[1];
  const auto sweep =
      sweep_of(on_baseline + "replicates = 100\n[design]\nkind = 'grid'\n" + erosion +
               "levels = 2\n[adaptive]\nmeasure = '" + measure +
               "'\nhalf_width = 0.5\nbatch = 5\nruns = 1000\n[results]\n"
               "measures = ['" +
               study::measure_names()[3] + "', '" + measure + "']\nweekly = 'all'\n");
  REQUIRE(sweep.adaptive);
  CHECK(sweep.adaptive->measure == measure);
  CHECK(sweep.adaptive->half_width == 0.5);
  CHECK(sweep.adaptive->confidence == 0.95);
  CHECK(sweep.adaptive->minimum == 10);
  CHECK(sweep.adaptive->batch == 5);
  CHECK(sweep.adaptive->runs == 1000);
  CHECK(!sweep.adaptive->seconds);
  CHECK(sweep.measures == std::vector{measure, study::measure_names()[3]});
  CHECK(sweep.weekly.size() == model::weekly_count);
}

TEST_CASE("every ready sweep loads, and says in its first line what it shows") {
  int count = 0;
  const auto folder = test::repository / "configs" / "sweeps";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".toml") continue;
    INFO(entry.path());
    std::string first;
    std::getline(std::ifstream(entry.path()), first);
    CHECK(first.starts_with("# "));
    CHECK(first.size() <= 100);
    const auto sweep = io::load_sweep(entry.path(), {});
    CHECK(sweep.points >= 2);
    CHECK(sweep.points * sweep.replicates <= 5000);
    ++count;
  }
  CHECK(count >= 6);
}

TEST_CASE("the examples of docs/sweep-file.md are sweeps") {
  std::ifstream file(test::repository / "docs" / "sweep-file.md");
  std::string line, example;
  int count = 0;
  for (bool inside = false; std::getline(file, line);) {
    if (line.starts_with("```")) {
      inside = line == "```toml";
      if (!inside && example.find("kind") != std::string::npos) {
        if (example.find("base") == std::string::npos) example.insert(0, on_baseline);
        INFO(example);
        CHECK(test::sweep_problems(example).empty());
        ++count;
      }
      example.clear();
    } else if (inside) {
      example += line + "\n";
    }
  }
  CHECK(count == 3);
}

TEST_CASE("points are checked, and their parameters given, in a fraction of a run's time") {
  using Clock = std::chrono::steady_clock;
  const auto path = test::repository / "configs" / "sweeps" / "sensitivity.toml";
  const auto start = Clock::now();
  const auto sweep = io::load_sweep(path, {});
  const std::chrono::duration<double, std::micro> loading = Clock::now() - start;
  const auto middle = Clock::now();
  double sum = 0;
  for (std::int64_t i = 0; i < sweep.points; ++i) sum += sweep.parameters_of(i).power.gap_decay;
  const std::chrono::duration<double, std::micro> making = Clock::now() - middle;
  const auto points = static_cast<double>(sweep.points);
  WARN("microseconds per point: " << loading.count() / points << " to load and check, "
                                  << making.count() / points << " for its parameters");
  CHECK(sum == Approx(0.5 * points));
  CHECK(loading.count() / points < 2000);  // a busy machine, a sanitizer; else some 10
  CHECK(making.count() / points < 2000);
}
