#include "sim/io/results/sweep_columns.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "sim/study/measures/run_measures.hpp"

namespace dyad::io {
namespace {

using study::Sweep;
using Names = std::vector<std::string>;

std::size_t runs_of_point(const Sweep& sweep) { return static_cast<std::size_t>(sweep.replicates); }

Column<Sweep> labels(const char* name, const char* long_name, Names Sweep::*names) {
  return column<Sweep>({name, long_name, "", Storage::text, Names{name}}, names);
}

/// The values of factor f at all points, stored as `Stored` and kept as `Kept`.
template <class Stored, class Kept>
Column<Sweep> factor_column(Variable variable, std::size_t f) {
  return column<Sweep>(std::move(variable), [f](const Sweep& sweep) {
    std::vector<Stored> values;
    values.reserve(static_cast<std::size_t>(sweep.points));
    for (std::int64_t p = 0; p < sweep.points; ++p) {
      values.push_back(static_cast<Stored>(std::get<Kept>(sweep.values_of(p)[f])));
    }
    return values;
  });
}

/// A variable for each key of a factor; `first` is its value at the first point.
Column<Sweep> factor_column(const study::Factor& factor, const std::string& key, std::size_t f,
                            const study::Value& first) {
  Variable variable{key, factor.meaning, factor.unit, Storage::float64, {"point"}};
  if (std::holds_alternative<double>(first)) return factor_column<double, double>(variable, f);
  if (std::holds_alternative<model::Integer>(first)) {
    variable.storage = Storage::int64;
    return factor_column<std::int64_t, model::Integer>(variable, f);
  }
  if (std::holds_alternative<bool>(first)) {
    variable.storage = Storage::int8;
    variable.flags = {"false", "true"};
    return factor_column<std::int8_t, bool>(variable, f);
  }
  variable.storage = Storage::text;
  variable.units.clear();
  return factor_column<std::string, std::string>(variable, f);
}

/// Of all keys, linked ones too, with blanks between them.
std::string all_factor_variables(const Sweep& sweep) {
  Names names;
  for (const study::Factor& factor : sweep.factors) {
    names.insert(names.end(), factor.keys.begin(), factor.keys.end());
  }
  return fmt::format("{}", fmt::join(names, " "));
}

}  // namespace

PointRows::PointRows(const Sweep& sweep, std::size_t numbers_of_series)
    : measures(sweep.measures.size()),
      weekly(numbers_of_series),
      value(runs_of_point(sweep) * measures, NAN),
      weekly_value(runs_of_point(sweep) * weekly, NAN),
      status(runs_of_point(sweep), not_wanted),
      seed(runs_of_point(sweep), -1),
      digest(runs_of_point(sweep)),
      seconds(runs_of_point(sweep), NAN),
      bytes(runs_of_point(sweep), NAN) {}

std::string factor_names(const Sweep& sweep) {
  Names names;
  for (const study::Factor& factor : sweep.factors) names.push_back(factor.keys.front());
  return fmt::format("{}", fmt::join(names, " "));
}

std::int64_t max_weeks(const Sweep& sweep) {
  std::int64_t most = sweep.parameters_of(0).run.weeks;
  for (std::size_t f = 0; f < sweep.factors.size(); ++f) {
    const auto& keys = sweep.factors[f].keys;
    if (std::find(keys.begin(), keys.end(), "run.weeks") == keys.end()) continue;
    for (std::int64_t p = 0; p < sweep.points; ++p) {
      most = std::max(most, std::get<model::Integer>(sweep.values_of(p)[f]));
    }
  }
  return most;
}

std::vector<Dimension> dimensions_of(const Sweep& sweep, std::int64_t failed) {
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

std::vector<Column<Sweep>> run_coordinates() {
  return {column<Sweep>(
              {"point", "point of the design, counted from 0", "1", Storage::int64, Names{"point"}},
              [](const Sweep& sweep) {
                return counted<std::int64_t>(static_cast<std::uint64_t>(sweep.points));
              }),
          column<Sweep>(
              {"replicate", "replicate, counted from 0", "1", Storage::int64, Names{"replicate"}},
              [](const Sweep& sweep) { return counted<std::int64_t>(runs_of_point(sweep)); })};
}

std::vector<Column<Sweep>> sweep_columns(const Sweep& sweep) {
  std::vector<Column<Sweep>> all = run_coordinates();
  all.push_back(labels("measure", "measure of a run", &Sweep::measures));
  if (!sweep.weekly.empty()) {
    all.push_back(labels("series", "weekly measure of a run", &Sweep::weekly));
    all.push_back(column<Sweep>(
        {"week", "week, counted from 0", "1", Storage::int32, Names{"week"}}, [](const Sweep& of) {
          return counted<std::int32_t>(static_cast<std::uint64_t>(max_weeks(of)));
        }));
  }
  const std::vector<study::Value> values = sweep.values_of(0);
  for (std::size_t f = 0; f < sweep.factors.size(); ++f) {
    for (const std::string& key : sweep.factors[f].keys) {
      all.push_back(factor_column(sweep.factors[f], key, f, values[f]));
    }
  }
  all.push_back(
      column<Sweep>({"measure_meaning", "what the measure is", "", Storage::text, {"measure"}},
                    [](const Sweep& of) { return study::measure_meanings(of.measures); }));
  return all;
}

std::vector<Column<PointRows>> point_columns(const Sweep& sweep) {
  const Names run{"point", "replicate"};
  const std::string factors = all_factor_variables(sweep);
  std::vector<Column<PointRows>> all{
      column<PointRows>({"value",
                         "result of a run",
                         "1",
                         Storage::float64,
                         {"point", "replicate", "measure"},
                         factors + " measure_meaning"},
                        &PointRows::value),
      column<PointRows>({"status",
                         "what became of the run",
                         "1",
                         Storage::int8,
                         run,
                         {},
                         {"not_wanted", "done", "failed"}},
                        &PointRows::status),
      column<PointRows>(
          {"seed", "seed of the run; with the replicate it makes all its random numbers", "1",
           Storage::int64, run},
          &PointRows::seed),
      column<PointRows>({"digest", "digest of all final states and results of the run, hexadecimal",
                         "", Storage::text, run},
                        &PointRows::digest)};
  if (sweep.weekly.empty()) return all;
  all.push_back(column<PointRows>({"weekly_value",
                                   "weekly result of a run, mean over all salespeople",
                                   "1",
                                   Storage::float32,
                                   {"point", "replicate", "series", "week"},
                                   factors},
                                  &PointRows::weekly_value));
  return all;
}

std::vector<Column<PointRows>> session_columns() {
  const Names run{"point", "replicate"};
  return {
      column<PointRows>({"run_seconds", "time that the run took", "s", Storage::float32, run},
                        &PointRows::seconds),
      column<PointRows>({"run_bytes", "memory of the run's state", "byte", Storage::float64, run},
                        &PointRows::bytes)};
}

std::vector<Column<Failures>> failure_columns(std::int64_t failed) {
  if (failed == 0) return {};
  const Names failure{"failure"};
  return {
      column<Failures>({"failure", "failed run, counted from 0", "1", Storage::int64, failure},
                       [](const Failures& of) { return counted<std::int64_t>(of.point.size()); }),
      column<Failures>({"failure_point", "its point", "1", Storage::int64, failure},
                       &Failures::point),
      column<Failures>({"failure_replicate", "its replicate", "1", Storage::int64, failure},
                       &Failures::replicate),
      column<Failures>({"failure_cause", "why it failed", "", Storage::text, failure},
                       &Failures::cause)};
}

}  // namespace dyad::io
