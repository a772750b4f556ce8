// Sweep files that are refused: place, what is wrong, why, and the remedy.
#include <algorithm>
#include <catch2/catch.hpp>

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

}  // namespace

TEST_CASE("unknown names of a sweep file are refused, with the nearest known one") {
  check_all(
      "",
      {
          {"replicate = 3\n" + grid + factor, {}, {"s.toml:1:1", "'replicate'", "'replicates'?"}},
          {on_baseline + "[desing]\nkind = 'grid'\n[design]\nkind = 'grid'\n" + factor,
           {},
           {"s.toml:2:2", "did you mean 'design'?"}},
          {grid + "point = 3\n" + factor,
           {},
           {"s.toml:4:1", "unknown key 'point' in design", "points"}},
          {grid + factor + "lvels = 3\n", {}, {"'lvels' in factor.0", "did you mean 'levels'?"}},
          {grid + factor + "[results]\nweakly = []\n",
           {},
           {"in results", "did you mean 'weekly'?"}},
      });
}

TEST_CASE("what a sweep cannot do without is asked for") {
  check_all(
      "",
      {
          {"[design]\nkind = 'grid'\n" + factor,
           {},
           {"s.toml:1:1: base is missing", "baseline.toml"}},
          {on_baseline + factor, {}, {"design is missing", "kind = \"grid\""}},
          {on_baseline + "[design]\n" + factor,
           {},
           {"s.toml:2:1: design.kind is missing", "sobol"}},
          {grid, {}, {"[[factor]] is missing"}},
          {grid + "[[factor]]\n" + levels, {}, {"s.toml:4:1: factor.0.key is missing"}},
          {on_baseline + "factor = 3\n[design]\nkind = 'grid'\n",
           {},
           {"factor is the whole number 3"}},
          {on_baseline + "design = 3\n" + factor, {}, {"design is the whole number 3", "[design]"}},
          {on_baseline + "results = 3\n[design]\nkind = 'grid'\n" + factor,
           {},
           {"results is the whole"}},
          {on_baseline + "set = 3\n[design]\nkind = 'grid'\n" + factor,
           {},
           {"set is the whole number 3"}},
          {on_baseline + "factor = [3]\n[design]\nkind = 'grid'\n",
           {},
           {"factor.0 is the whole number 3"}},
      });
}

TEST_CASE("a base that is missing or wrong is said to be so, at its place") {
  const std::string rest = "[design]\nkind = 'grid'\n" + factor;
  check_all(
      "",
      {
          {"base = '../basline.toml'\n" + rest,
           {},
           {"s.toml:1:8: base", "no such file", "baseline.toml'?"}},
          {"base = '..'\n" + rest, {}, {"s.toml:1:8", "this is a folder"}},
          {"base = 3\n" + rest,
           {},
           {"s.toml:1:8: base is the whole number 3 (some text is wanted)"}},
          {"base = {run = {weeks = 3}}\n" + rest, {}, {"run.seed is missing"}},
          {"base = {run = {seed = 1, weaks = 3}}\n" + rest, {}, {"'weaks' in [run]", "'weeks'?"}},
          {"base = {run = {seed = 1}, transcript = [{salesperson = 1}]}\n" + rest,
           {},
           {"[[transcript]] is not possible in a sweep"}},
          {"base = {run = {seed = 1}, measures = {trajectories = true}}\n" + rest,
           {},
           {"measures.trajectories = true is not possible"}},
          {on_baseline + rest,
           {"measures.trajectories=true"},
           {"--set measures.trajectories=true"}},
          {on_baseline + rest, {"power.gap_decy=0"}, {"--set power.gap_decy=0", "'gap_decay'?"}},
          {on_baseline + "[set]\npower.gap_decy = 0\n" + rest, {}, {"s.toml:3:7", "'gap_decay'?"}},
          {on_baseline + "[set]\n\"power.gap_decay\" = 2\n" + rest,
           {},
           {"s.toml:3:21", "out of range"}},
          {on_baseline + "[set]\nrun.replicates = 2\n" + rest,
           {},
           {"s.toml:3:5", "'replicates = ...'"}},
          {on_baseline + "[set]\nrun = 2\n" + rest,
           {},
           {"run is a table, not a key", "write 'run.seed'"}},
      });
}

TEST_CASE("keys that cannot be factors are refused") {
  check_all(
      grid,
      {
          {"[[factor]]\nkey = 'dopamine.gain_7'\n" + levels, {}, {"s.toml:5:7", "'gain_7r'?"}},
          {"[[factor]]\nkey = 3\n" + levels, {}, {"s.toml:5:7: a key is the whole number 3"}},
          {"[[factor]]\nkey = 'dopamine'\n" + levels, {}, {"is a table", "'dopamine.gain_7r'"}},
          {"[[factor]]\nkey = 'run.seed'\n" + levels, {}, {"run.seed cannot be", "replicates"}},
          {"[[factor]]\nkey = 'run.replicates'\n" + levels, {}, {"write 'replicates = ...'"}},
          {"[[factor]]\nkey = 'attachment.table'\nvalues = ['a', 'b']\n", {}, {"read once"}},
          {"[[factor]]\nkey = 'measures.trajectories'\nvalues = [true, false]\n", {}, {"keeps"}},
          {"[[factor]]\nkey = 'intervention.0.share'\n" + levels, {}, {"has no [[intervention]]"}},
          {factor + factor, {}, {"s.toml:10:7", "varied twice", "also at s.toml:5:7"}},
          {factor + "link = ['power.empathy_erosion']", {}, {"s.toml:9:9", "varied twice"}},
          {factor + "link = ['run.weeks']", {}, {"linked keys take the same value"}},
          {factor + "link = 'power.gap_decay'", {}, {"factor.0.link is the text"}},
          {factor, {"power.empathy_erosion=1"}, {"--set power.empathy_erosion=1", "s.toml:5:7"}},
          {factor + "[set]\npower.empathy_erosion = 1\n", {}, {"s.toml:10:25", "also varied"}},
      });
}

TEST_CASE("intervals and values that make no factor are refused") {
  check_all(grid + erosion,
            {
                {"low = 1\nhigh = 0\nlevels = 3\n",
                 {},
                 {"s.toml:6:7: low = 1.0 is not below high = 0.0"}},
                {"low = 1\nhigh = 1\nlevels = 3\n", {}, {"is not below"}},
                {"low = 0\nhigh = 2\nlevels = 3\n", {}, {"s.toml:7:8", "out of range", "-1 to 1"}},
                {"low = '0'\nhigh = 1\nlevels = 3\n", {}, {"s.toml:6:7", "a number is needed"}},
                {"high = 1\nlevels = 3\n", {}, {"factor.0.low is missing"}},
                {"low = 0\nlevels = 3\n", {}, {"factor.0.high is missing"}},
                {"low = 0\nhigh = 1\n", {}, {"factor.0.levels is missing"}},
                {"low = 0\nhigh = 1\nlevels = 1\n", {}, {"factor.0.levels = 1 is out of range"}},
                {"low = 0\nhigh = 1\nlevels = 2.5\n", {}, {"a whole number is needed"}},
                {levels + "scale = 'log'\n", {}, {"low = 0.0 on a logarithmic scale"}},
                {levels + "scale = 'logarithmic'\n", {}, {"s.toml:9:9: unknown factor.0.scale"}},
                {"values = [0.5]\n", {}, {"fewer than two values", "[set]"}},
                {"values = []\n", {}, {"fewer than two values"}},
                {"values = [0, 0.5, 0.0]\n", {}, {"s.toml:6:19", "listed twice"}},
                {"values = [0, 'a']\n", {}, {"s.toml:6:14", "a number is needed"}},
                {"values = [0, 3]\n", {}, {"s.toml:6:14", "out of range"}},
                {"values = 3\n", {}, {"factor.0.values is the whole number 3"}},
                {"values = [0, 1]\nlevels = 2\n", {}, {"factor.0.levels has no effect"}},
                {"values = [0, 1]\nlow = 0\n", {}, {"factor.0.low has no effect"}},
            });
  check_all(
      grid + "[[factor]]\n",
      {
          {"key = 'run.opening_move'\n" + levels, {}, {"one of none, ask", "values = [...]"}},
          {"key = 'run.opening_move'\nvalues = ['ask', 'pich']\n", {}, {"did you mean 'pitch'?"}},
          {"key = 'run.weeks'\nlow = 1\nhigh = 3\nlevels = 5\n", {}, {"are not all different"}},
          {"key = 'run.weeks'\nlow = 1.5\nhigh = 3\nlevels = 2\n",
           {},
           {"a whole number is needed"}},
          {"key = 'run.weeks'\nlink = ['run.meetings_per_week']\nlow = 1\nhigh = 101\nlevels = 2\n",
           {},
           {"run.meetings_per_week = 101 is out of range"}},
      });
}
