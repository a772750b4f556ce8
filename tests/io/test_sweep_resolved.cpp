// The resolved text of a sweep reads back to the same sweep.
#include <catch2/catch.hpp>
#include <filesystem>

#include "sim/io/config/config.hpp"
#include "sim/io/config/resolved.hpp"
#include "sim/study/measures/run_measures.hpp"
#include "tests/io/sweep_helpers.hpp"

using namespace dyad;
using test::sweep_of;

namespace {

/// Reads `resolved` without any file at hand.
study::Sweep again(const study::Sweep& sweep) {
  return io::parse_sweep(sweep.resolved, "resolved", {}, "/nowhere");
}

void check_same(const study::Sweep& sweep) {
  INFO(sweep.resolved.substr(0, 1500));
  const study::Sweep other = again(sweep);
  CHECK(other.resolved == sweep.resolved);
  CHECK(other.points == sweep.points);
  CHECK(other.replicates == sweep.replicates);
  CHECK(other.measures == sweep.measures);
  CHECK(other.weekly == sweep.weekly);
  CHECK(other.random_numbers == sweep.random_numbers);
  REQUIRE(other.factors.size() == sweep.factors.size());
  for (std::size_t i = 0; i < sweep.factors.size(); ++i) {
    CHECK(other.factors[i].keys == sweep.factors[i].keys);
  }
  const std::int64_t step = 1 + sweep.points / 50;
  for (std::int64_t point = 0; point < sweep.points; point += step) {
    CHECK(other.values_of(point) == sweep.values_of(point));
    CHECK(io::resolved_toml(other.parameters_of(point)) ==
          io::resolved_toml(sweep.parameters_of(point)));
  }
}

const std::string on_baseline = "base = '../baseline.toml'\n";
const std::string factors = R"(
[[factor]]
key = "power.empathy_erosion"
low = 1e-3
high = 0.7000000000000001
scale = "log"
[[factor]]
key = "population.members_min"
link = ["population.members_max"]
low = 1
high = 3
[[factor]]
key = "run.opening_move"
values = ["none", "ask", "pitch"]
)";

}  // namespace

TEST_CASE("every ready sweep is the same again, without its files") {
  const auto folder = test::repository / "configs" / "sweeps";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".toml") check_same(io::load_sweep(entry.path(), {}));
  }
}

TEST_CASE("every sampled design is the same again") {
  for (const char* kind : {"'random'", "'latin_hypercube'", "'sobol'", "'morris'\nlevels = 6",
                           "'saltelli'\nsecond_order = true"}) {
    check_same(sweep_of(on_baseline +
                        "random_numbers = 'independent'\n[design]\npoints = 8\nseed = " +
                        "9199999999999999999\nkind = " + kind + factors));
  }
}

TEST_CASE("designs of levels, tables, adaptive replication and results are the same again") {
  const std::string rest =
      "[[factor]]\nkey = 'dopamine.gain_7r'\nlow = 0.1\nhigh = 0.7\nlevels = 7\n[[factor]]\nkey = "
      "'population.teams'\nlow = 1\nhigh = 1000\nscale = 'log'\nlevels = 4\n";
  check_same(sweep_of(on_baseline + "[design]\nkind = 'grid'\n" + rest));
  check_same(sweep_of(on_baseline + "replicates = 30\n[design]\nkind = 'one_at_a_time'\n" + rest +
                      "[adaptive]\nmeasure = '" + study::measure_names()[0] +
                      "'\nhalf_width = 1e-3\nseconds = 60\n[results]\nmeasures = ['" +
                      study::measure_names()[0] + "']\nweekly = ['weekly_influence']\n"));
  check_same(sweep_of(on_baseline +
                      "[design]\nkind = 'csv'\ntable = '''\ndopamine.gain_7r,run.opening_move\n"
                      "0.1,ask\n1e-7,none\n0.30000000000000004,ask\n'''\n"));
}

TEST_CASE("long lists of values are the same again") {
  std::string values, links;
  for (int i = 0; i < 100; ++i) values += std::to_string(i) + ".25,\n";
  for (const char* name : {"trust", "closeness_fit", "content", "empathy", "pressure"}) {
    links += "'engagement." + std::string(name) + "',";
  }
  const std::string factor = "[[factor]]\nkey = 'market.upsell'\nvalues = [";
  const auto sweep = sweep_of(
      on_baseline + "[design]\nkind = 'grid'\n" + factor + values +
      "]\n[[factor]]\nkey = 'engagement.listening'\nlow = -1\nhigh = 1\nlevels = 3\nlink = [" +
      links + "]\n");
  CHECK(sweep.points == 300);
  check_same(sweep);
}

TEST_CASE("bases with interventions, tables of scores and idle keys are the same again") {
  const std::string attachment =
      "attachment = {table = 'mine', cells = [[0, 1, 0, 1, 1], [1, 2, 1, 2, 0.5]], leaders = "
      "{source = 'normal', correlation = -0.2}}";
  const std::string text = "base = {run = {seed = 3}, " + attachment +
                           ", intervention = [{kind = 'prepared_questions', strength = 1, n = 5}, "
                           "{kind = 'humility', strength = 0.5}]}\n[design]\nkind = 'grid'\n";
  check_same(sweep_of(text +
                      "[[factor]]\nkey = 'intervention.0.kind'\nvalues = ['prepared_questions', "
                      "'knowledge']\n[[factor]]\nkey = 'attachment.leaders.source'\nvalues = "
                      "['table', 'normal']\n"));
}

TEST_CASE("one text is one study: other values, seeds or bases give another") {
  const std::string text =
      on_baseline + "[design]\nkind = 'random'\npoints = 8\nseed = 1\n" + factors;
  const auto resolved = sweep_of(text).resolved;
  CHECK(sweep_of("# a remark\n" + text).resolved == resolved);
  CHECK(sweep_of(text, {"power.gap_decay=0.5"}).resolved == resolved);  // its default
  CHECK(sweep_of(text, {"power.gap_decay=0.4"}).resolved != resolved);
  CHECK(sweep_of(text, {"run.replicates=2"}).resolved != resolved);
}
