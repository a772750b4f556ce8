#include "sim/io/results/sweep_layout.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/study/measures/run_measures.hpp"

namespace dyad::io {
namespace {

Storage storage_of(const study::Value& value) {
  if (std::holds_alternative<double>(value)) return Storage::float64;
  if (std::holds_alternative<model::Integer>(value)) return Storage::int64;
  return std::holds_alternative<bool>(value) ? Storage::int8 : Storage::text;
}

void add_coordinates(std::vector<Variable>& all, const study::Sweep& sweep) {
  const auto add = [&](const char* name, const char* long_name, const char* units,
                       Storage storage) {
    all.push_back({name, long_name, units, storage, {name}});
  };
  add("point", "point of the design, counted from 0", "1", Storage::int64);
  add("replicate", "replicate, counted from 0", "1", Storage::int64);
  add("measure", "measure of a run", "", Storage::text);
  if (sweep.weekly.empty()) return;
  add("series", "weekly measure of a run", "", Storage::text);
  add("week", "week, counted from 0", "1", Storage::int32);
}

void add_factors(std::vector<Variable>& all, const study::Sweep& sweep) {
  const std::vector<study::Value> values = sweep.values_of(0);
  for (std::size_t f = 0; f < sweep.factors.size(); ++f) {
    const study::Factor& factor = sweep.factors[f];
    for (const std::string& name : factor_variables(factor)) {
      Variable variable{name, factor.meaning, factor.unit, storage_of(values[f]), {"point"}};
      if (variable.storage == Storage::text) variable.units.clear();
      if (variable.storage == Storage::int8) variable.flags = {"false", "true"};
      all.push_back(std::move(variable));
    }
  }
}

/// Of all keys, linked ones too, with blanks between them.
std::string all_factor_variables(const study::Sweep& sweep) {
  std::vector<std::string> names;
  for (const study::Factor& factor : sweep.factors) {
    for (std::string& name : factor_variables(factor)) names.push_back(std::move(name));
  }
  return fmt::format("{}", fmt::join(names, " "));
}

void add_runs(std::vector<Variable>& all, const study::Sweep& sweep) {
  const std::vector<std::string> run{"point", "replicate"};
  all.push_back({"measure_meaning", "what the measure is", "", Storage::text, {"measure"}});
  all.push_back({"value",
                 "result of a run",
                 "1",
                 Storage::float64,
                 {"point", "replicate", "measure"},
                 all_factor_variables(sweep) + " measure_meaning"});
  all.push_back({"status",
                 "what became of the run",
                 "1",
                 Storage::int8,
                 run,
                 {},
                 {"not_wanted", "done", "failed"}});
  all.push_back({"seed", "seed of the run; with the replicate it makes all its random numbers", "1",
                 Storage::int64, run});
  all.push_back({"digest", "digest of all final states and results of the run, hexadecimal", "",
                 Storage::text, run});
  if (sweep.weekly.empty()) return;
  all.push_back({"weekly_value",
                 "weekly result of a run, mean over all salespeople",
                 "1",
                 Storage::float32,
                 {"point", "replicate", "series", "week"},
                 all_factor_variables(sweep)});
}

void add_failures(std::vector<Variable>& all) {
  all.push_back({"failure", "failed run, counted from 0", "1", Storage::int64, {"failure"}});
  all.push_back({"failure_point", "its point", "1", Storage::int64, {"failure"}});
  all.push_back({"failure_replicate", "its replicate", "1", Storage::int64, {"failure"}});
  all.push_back({"failure_cause", "why it failed", "", Storage::text, {"failure"}});
}

}  // namespace

std::vector<std::string> factor_variables(const study::Factor& factor) { return factor.keys; }

std::string factor_names(const study::Sweep& sweep) {
  std::vector<std::string> names;
  for (const study::Factor& factor : sweep.factors) names.push_back(factor.keys.front());
  return fmt::format("{}", fmt::join(names, " "));
}

std::int64_t max_weeks(const study::Sweep& sweep) {
  std::int64_t max = sweep.parameters_of(0).run.weeks;
  for (std::size_t f = 0; f < sweep.factors.size(); ++f) {
    const auto& keys = sweep.factors[f].keys;
    if (std::find(keys.begin(), keys.end(), "run.weeks") == keys.end()) continue;
    for (std::int64_t p = 0; p < sweep.points; ++p) {
      max = std::max(max, std::get<model::Integer>(sweep.values_of(p)[f]));
    }
  }
  return max;
}

std::vector<Dimension> dimensions_of(const study::Sweep& sweep, std::int64_t failed) {
  const auto size = [](auto number) { return static_cast<std::uint64_t>(number); };
  std::vector<Dimension> all{{"point", size(sweep.points)},
                             {"replicate", size(sweep.replicates)},
                             {"measure", sweep.measures.size()}};
  if (!sweep.weekly.empty()) {
    all.push_back({"series", sweep.weekly.size()});
    all.push_back({"week", size(max_weeks(sweep))});
  }
  if (failed > 0) all.push_back({"failure", size(failed)});
  return all;
}

std::vector<Variable> variables_of(const study::Sweep& sweep, std::int64_t failed) {
  std::vector<Variable> all;
  add_coordinates(all, sweep);
  add_factors(all, sweep);
  add_runs(all, sweep);
  if (failed > 0) add_failures(all);
  return all;
}

std::vector<Variable> session_variables() {
  const std::vector<std::string> run{"point", "replicate"};
  return {{"point", "point of the design, counted from 0", "1", Storage::int64, {"point"}},
          {"replicate", "replicate, counted from 0", "1", Storage::int64, {"replicate"}},
          {"run_seconds", "time that the run took", "s", Storage::float32, run},
          {"run_bytes", "memory of the run's state", "byte", Storage::float64, run}};
}

}  // namespace dyad::io
