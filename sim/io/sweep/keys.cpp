#include "sim/io/sweep/keys.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "sim/study/measures/run_measures.hpp"

namespace dyad::io {
namespace {

constexpr double a_lot = 1e15;
constexpr double max_replicates = 1'000'000;
constexpr double max_levels = 1'000'000;
constexpr OpenEnd above_zero{0, "is not above 0", "it could never be reached",
                             "give a larger number"};

using Kinds = std::vector<DesignKind>;

// Those that list their levels, and those that draw any number of points.
const Kinds levelled{DesignKind::grid, DesignKind::one_at_a_time};
const Kinds drawn{DesignKind::random, DesignKind::latin_hypercube, DesignKind::sobol,
                  DesignKind::morris, DesignKind::saltelli};

/// A table's name said once, then one line per key. Each function returns the key it has declared,
/// for what only some keys have.
class Declare {
 public:
  explicit Declare(std::string_view table) : table_(table) {}

  SweepKey& key(std::string_view name, Holds holds, std::string_view meaning) {
    SweepKey& key = keys_.emplace_back();
    key.table = table_;
    key.name = name;
    key.holds = holds;
    key.meaning = meaning;
    return key;
  }
  SweepKey& whole(std::string_view name, SweepPlace place, model::Range range,
                  std::string_view unit, std::string_view meaning) {
    return number(name, place, range, unit, meaning, Holds::whole);
  }
  SweepKey& number(std::string_view name, SweepPlace place, model::Range range,
                   std::string_view unit, std::string_view meaning, Holds holds = Holds::number) {
    SweepKey& key = this->key(name, holds, meaning);
    key.place = place;
    key.range = range;
    key.unit = unit;
    return key;
  }
  SweepKey& choice(std::string_view name, SweepPlace place, std::vector<std::string_view> choices,
                   std::string_view meaning, Holds holds = Holds::choice) {
    SweepKey& key = this->key(name, holds, meaning);
    key.place = place;
    key.choices = std::move(choices);
    return key;
  }
  std::vector<SweepKey> all() && { return std::move(keys_); }

 private:
  std::string_view table_;
  std::vector<SweepKey> keys_;
};

std::vector<std::string_view> views_of(const std::vector<std::string>& names) {
  return {names.begin(), names.end()};
}

}  // namespace

bool SweepKey::has(DesignKind kind) const {
  return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

std::string SweepKey::shown() const {
  if (holds == Holds::table) return fmt::format("[{}]", name);
  return holds == Holds::tables ? fmt::format("[[{}]]", name) : std::string(name);
}

const std::vector<std::string_view>& design_kinds() {
  static const std::vector<std::string_view> names{
      "grid", "one_at_a_time", "random", "latin_hypercube", "sobol", "morris", "saltelli", "csv"};
  return names;
}

std::string_view name_of(DesignKind kind) { return design_kinds()[static_cast<std::size_t>(kind)]; }

std::vector<SweepKey> keys_of(Replication& top) {
  Declare d("");
  d.key("base", Holds::base, "the configuration that is varied: a path, relative to this file")
      .missing = {"a sweep varies a configuration",
                  "write 'base = \"baseline.toml\"', relative to this file"};
  d.whole("replicates", &top.replicates, {1, max_replicates}, "runs",
          "runs of each point; with `[adaptive]` the most there can be")
      .otherwise = "`run.replicates` of the base";
  d.choice("random_numbers", &top.random_numbers, {"common", "independent"},
           "`\"common\"`: every point meets the same people and the same luck. `\"independent\"`: "
           "every point has a seed of its own");
  d.key("set", Holds::table, "fixed changes to the base: `population.teams = 5`, as with `--set`");
  d.key("design", Holds::table, "which points are looked at").missing = {
      "it says which points are looked at", "write '[design]', and below it 'kind = \"grid\"'"};
  SweepKey& factor = d.key("factor", Holds::tables, "what varies; repeatable, in order");
  factor.missing = {"a sweep varies at least one key", "write '[[factor]]' above the keys of each"};
  factor.kinds = levelled;
  factor.kinds.insert(factor.kinds.end(), drawn.begin(), drawn.end());
  factor.why_idle = "the header of the table names the factors";
  d.key("adaptive", Holds::table,
        "stop the replicates of a point as soon as a mean is known well enough");
  d.key("results", Holds::table, "what is kept of each run").otherwise = "all measures";
  return std::move(d).all();
}

std::vector<SweepKey> keys_of(DesignPlan& design) {
  Declare d("design");
  d.choice("kind", &design.kind, design_kinds(), "how points are chosen: the table below").missing =
      {fmt::format("the kinds are {}", fmt::join(design_kinds(), ", ")), "write 'kind = \"grid\"'"};
  SweepKey& points = d.whole("points", &design.points, {1, static_cast<double>(max_points)}, "1",
                             "n of the table below; a power of two for a Sobol sequence");
  points.missing = {"this kind of design can have any number of them", "write 'points = 64'"};
  points.kinds = drawn;
  SweepKey& seed = d.whole("seed", &design.seed, {0, 9.2e18}, "1", "of the design's own draws");
  seed.missing = {"it has no default, so that the seed of every design was chosen",
                  "write 'seed = 1'"};
  seed.kinds = drawn;
  d.whole("levels", &design.levels, {2, 1000}, "1", "of each factor; even").kinds = {
      DesignKind::morris};
  SweepKey& second = d.key("second_order", Holds::flag, "also points for interactions of two");
  second.place = &design.second_order;
  second.kinds = {DesignKind::saltelli};
  d.key("file", Holds::text, "a CSV table of points, relative to this file").kinds = {
      DesignKind::csv};
  d.key("table", Holds::text, "the lines of such a table, instead of `file`").kinds = {
      DesignKind::csv};
  return std::move(d).all();
}

std::vector<SweepKey> keys_of(FactorPlan& factor) {
  Declare d("factor");
  d.key("key", Holds::path,
        "the path of a key, as for `--set`: `\"dopamine.gain_7r\"`, "
        "`\"intervention.0.half_life\"`. [keys.md](keys.md) has all")
      .missing = {"a factor varies a key", "write 'key = \"dopamine.gain_7r\"'"};
  for (const std::string_view end : {"low", "high"}) {
    SweepKey& key = d.key(end, Holds::value,
                          "an end of an interval, for numbers and whole numbers; "
                          "it is inside");
    key.missing = {"an interval has two ends", "give a low and a high, or 'values = [...]'"};
    key.of_interval = true;
  }
  SweepKey& scale = d.choice("scale", &factor.spacing, {"linear", "log"},
                             "`\"log\"`: equal ratios instead of equal differences; `low` must be "
                             "above 0");
  scale.of_interval = true;
  SweepKey& levels = d.whole("levels", &factor.levels, {2, max_levels}, "1",
                             "how many values from `low` to `high`, both included");
  levels.missing = {"this design has levels, low and high among them",
                    "write 'levels = 5', or 'values = [...]'"};
  levels.kinds = levelled;
  levels.why_idle = "only the kinds grid and one_at_a_time have levels";
  levels.of_interval = true;
  d.key("values", Holds::values,
        "instead of the four above: a list of values of any type, in any design");
  d.key("link", Holds::paths,
        "further keys that take the same value; each must be able to take it");
  return std::move(d).all();
}

std::vector<SweepKey> keys_of(study::AdaptiveReplication& adaptive) {
  Declare d("adaptive");
  const auto measures = views_of(study::measure_names());
  d.choice("measure", &adaptive.measure, measures, "one of the measures that are kept").missing = {
      "its mean says when there are enough replicates",
      fmt::format("write 'measure = \"{}\"'", measures.front())};
  SweepKey& width = d.number("half_width", &adaptive.half_width, {0, a_lot}, "",
                             "of the confidence interval of its mean: narrow enough; in units of "
                             "the measure");
  width.missing = {"an interval this narrow is enough, in units of the measure",
                   "write 'half_width = 0.1'"};
  width.open = {above_zero};
  d.number("confidence", &adaptive.confidence, {0, 1}, "1", "of that interval").open = {
      above_zero,
      {1, "cannot be had", "no interval is certain",
       "give a number between 0 and 1, such as 0.95"}};
  d.whole("minimum", &adaptive.minimum, {2, max_replicates}, "replicates",
          "replicates of a point before the first look; at most `replicates`");
  d.whole("batch", &adaptive.batch, {1, max_replicates}, "replicates",
          "replicates between two looks");
  d.whole("runs", &adaptive.runs, {1, a_lot}, "runs", "most runs of the whole sweep");
  d.number("seconds", &adaptive.seconds, {0, a_lot}, "seconds",
           "most time of the whole sweep; the only rule that depends on the machine")
      .open = {above_zero};
  return std::move(d).all();
}

std::vector<SweepKey> keys_of(Kept& results) {
  Declare d("results");
  d.choice("measures", &results.measures, views_of(study::measure_names()),
           "names of measures, each one number of a run", Holds::names)
      .otherwise = "all";
  d.choice("weekly", &results.weekly, views_of(study::weekly_names()),
           "names of weekly series, `\"weekly_influence\"` and the like of "
           "[result-file.md](result-file.md)",
           Holds::names)
      .otherwise = "none";
  return std::move(d).all();
}

model::Default held_at(const SweepKey& key) {
  return std::visit(
      [&](const auto& place) -> model::Default {
        using Place = std::decay_t<decltype(place)>;
        if constexpr (std::is_same_v<Place, std::monostate>) {
          return {};
        } else {
          using Held = std::remove_pointer_t<Place>;
          if constexpr (std::is_enum_v<Held>) {
            return key.choices[static_cast<std::size_t>(*place)];
          } else if constexpr (std::is_same_v<Held, std::vector<std::string>>) {
            return {};
          } else if constexpr (std::is_same_v<Held, std::string>) {
            return std::string_view(*place);
          } else if constexpr (std::is_arithmetic_v<Held>) {
            return *place;
          } else {
            return *place ? model::Default(**place) : model::Default();
          }
        }
      },
      key.place);
}

model::Default default_of(const SweepKey& key) {
  const bool has_one = !key.missing && key.otherwise.empty();
  return has_one ? held_at(key) : model::Default();
}

}  // namespace dyad::io
