#include "sim/io/results/run_columns.hpp"

#include <cmath>
#include <span>
#include <stdexcept>

#include "sim/io/config/interventions.hpp"
#include "sim/io/results/combine_digests.hpp"
#include "sim/io/results/transcript_columns.hpp"

namespace dyad::io {
namespace {

using model::Parameters;
using model::RunResult;
using Names = std::vector<std::string>;
using Columns = std::vector<Column<RunResult>>;

/// A count out of the number that it was computed as. Counts are never missing.
template <class Whole, class Number>
Whole whole(Number value) {
  if (std::isnan(value)) throw std::logic_error("a count that is not a number");
  return static_cast<Whole>(std::llround(value));
}

/// Part `index` of `values`, which holds `parts` of them in a row.
std::span<const float> part(std::span<const float> values, std::size_t index, std::size_t parts) {
  const std::size_t size = values.size() / parts;
  if (size * parts != values.size()) throw std::logic_error("a result of the wrong length");
  return values.subspan(index * size, size);
}

Variable labels(const char* name, const char* long_name) {
  return {name, long_name, "", Storage::text, Names{name}};
}

/// The labels of interventions: "0: prepared_questions".
Names intervention_labels(const Parameters& p) {
  Names names;
  for (const auto& intervention : p.interventions) {
    names.push_back(std::to_string(names.size()) + ": " + text_of(intervention).kind);
  }
  return names;
}

void add_totals(Columns& all) {
  for (std::size_t i = 0; i < model::total_count; ++i) {
    const auto& info = model::total_info[i];
    Variable variable{std::string(info.name), std::string(info.long_name), std::string(info.unit),
                      Storage::float64, Names{"replicate"}};
    if (is_whole(info.form)) {
      variable.storage = Storage::int64;
      all.push_back(column<RunResult>(
          variable, [i](const RunResult& r) { return whole<std::int64_t>(r.totals[i]); }));
    } else {
      all.push_back(column<RunResult>(variable, [i](const RunResult& r) { return r.totals[i]; }));
    }
  }
  all.push_back(
      column<RunResult>({"digest",
                         "digest of all final states and results of the replicate, hexadecimal",
                         "",
                         Storage::text,
                         {"replicate"}},
                        [](const RunResult& r) { return digest_text(r.digest); }));
}

void add_outcomes(Columns& all) {
  for (std::size_t i = 0; i < model::outcome_count; ++i) {
    const auto& info = model::outcome_info[i];
    Variable variable{std::string(info.name), std::string(info.long_name), std::string(info.unit),
                      Storage::float32, Names{"replicate", "salesperson"}};
    if (is_whole(info.form)) {
      variable.storage = Storage::int32;
      all.push_back(column<RunResult>(variable, [i](const RunResult& r) {
        std::vector<std::int32_t> counts;
        counts.reserve(r.outcomes[i].size());
        for (const float value : r.outcomes[i]) counts.push_back(whole<std::int32_t>(value));
        return counts;
      }));
    } else {
      all.push_back(column<RunResult>(
          variable, [i](const RunResult& r) { return std::span<const float>(r.outcomes[i]); }));
    }
  }
}

void add_moves_and_treatment(Columns& all, const Parameters& p) {
  const Names per_move{"replicate", "salesperson", "move"};
  all.push_back(column<RunResult>({"move_share", "share of the move among all moves, all weeks",
                                   "1", Storage::float32, per_move},
                                  &RunResult::move_share));
  all.push_back(
      column<RunResult>({"survey_move_share", "share of the move among all moves, survey weeks",
                         "1", Storage::float32, per_move},
                        &RunResult::survey_move_share));
  if (p.interventions.empty()) return;
  all.push_back(column<RunResult>({"treated_by",
                                   "whether the intervention treats the salesperson",
                                   "1",
                                   Storage::int8,
                                   {"replicate", "intervention", "salesperson"},
                                   {},
                                   {"no", "yes"}},
                                  [](const RunResult& r) {
                                    return std::vector<std::int8_t>(r.treated_by.begin(),
                                                                    r.treated_by.end());
                                  }));
}

/// One of weekly_info, over a group or of each salesperson.
Variable weekly(std::size_t i, std::string name, const char* over, Names dimensions) {
  const auto& info = model::weekly_info[i];
  return {std::move(name), std::string(info.long_name) + over, std::string(info.unit),
          Storage::float32, std::move(dimensions)};
}

void add_weekly(Columns& all) {
  all.push_back(column<RunResult>(
      {"group_size", "salespeople in the group", "1", Storage::int32, {"replicate", "group"}},
      &RunResult::group_size));
  for (std::size_t i = 0; i < model::weekly_count; ++i) {
    all.push_back(column<RunResult>(
        weekly(i, std::string(model::weekly_info[i].name), "; mean over the group's salespeople",
               {"replicate", "week", "group"}),
        [i](const RunResult& r) { return part(r.weekly_mean, i, model::weekly_count); }));
  }
  for (std::size_t i = 0; i < model::weekly_quantile_count; ++i) {
    all.push_back(column<RunResult>(weekly(i, std::string(model::weekly_info[i].name) + "_quantile",
                                           "; quantile over the group's salespeople",
                                           {"replicate", "week", "group", "quantile"}),
                                    [i](const RunResult& r) {
                                      return part(r.weekly_quantile, i,
                                                  model::weekly_quantile_count);
                                    }));
  }
}

/// The run keeps [week][salesperson], the order of computing; the file has a salesperson's weeks
/// side by side, the order of reading.
std::vector<float> turned(std::span<const float> values, std::size_t people, std::size_t weeks) {
  std::vector<float> out(people * weeks);
  if (values.size() != out.size()) throw std::logic_error("trajectories of the wrong length");
  for (std::size_t week = 0; week < weeks; ++week) {
    for (std::size_t person = 0; person < people; ++person) {
      out[person * weeks + week] = values[week * people + person];
    }
  }
  return out;
}

void add_trajectories(Columns& all, const Parameters& p) {
  const auto people = static_cast<std::size_t>(model::salespeople_of(p.population));
  const auto weeks = static_cast<std::size_t>(p.run.weeks);
  for (std::size_t i = 0; i < model::weekly_count; ++i) {
    const std::string_view name = model::weekly_info[i].name;
    all.push_back(column<RunResult>(
        weekly(i, "trajectory_" + std::string(name.substr(std::string_view("weekly_").size())),
               "; of each salesperson", {"replicate", "salesperson", "week"}),
        [i, people, weeks](const RunResult& r) {
          return turned(part(r.trajectory, i, model::weekly_count), people, weeks);
        }));
  }
}

}  // namespace

std::vector<Dimension> dimensions_of(const Parameters& p) {
  const auto size = [](auto number) { return static_cast<std::uint64_t>(number); };
  std::vector<Dimension> all{{"replicate", size(p.run.replicates)},
                             {"salesperson", size(model::salespeople_of(p.population))},
                             {"week", size(p.run.weeks)},
                             {"move", model::move_count},
                             {"group", model::group_count},
                             {"quantile", model::quantile_levels.size()}};
  if (!p.interventions.empty()) all.push_back({"intervention", p.interventions.size()});
  if (!p.transcripts.empty()) all.push_back({transcript_dimension, 0, true});
  return all;
}

std::vector<Column<Parameters>> coordinate_columns(const Parameters& p) {
  const auto numbers = [](const char* name, auto size) {
    return column<Parameters>(
        {name, std::string(name) + ", counted from 0", "1", Storage::int32, Names{name}},
        [size](const Parameters& of) {
          return counted<std::int32_t>(static_cast<std::uint64_t>(size(of)));
        });
  };
  std::vector<Column<Parameters>> all{
      numbers("replicate", [](const Parameters& of) { return of.run.replicates; }),
      numbers("salesperson",
              [](const Parameters& of) { return model::salespeople_of(of.population); }),
      numbers("week", [](const Parameters& of) { return of.run.weeks; }),
      column<Parameters>(labels("move", "move of the salesperson"),
                         [](const Parameters&) {
                           return Names(model::move_names.begin(), model::move_names.end());
                         }),
      column<Parameters>(
          labels("group", "group: everybody, then attachment, DRD4 and DRD2 of the salespeople"),
          [](const Parameters&) {
            return Names(model::group_names.begin(), model::group_names.end());
          }),
      column<Parameters>({"quantile", "share of the salespeople at or below the value", "1",
                          Storage::float64, Names{"quantile"}},
                         [](const Parameters&) { return model::quantile_levels; })};
  if (!p.interventions.empty()) {
    all.push_back(column<Parameters>(
        labels("intervention", "intervention: position in the configuration and kind"),
        intervention_labels));
  }
  return all;
}

std::vector<Column<RunResult>> replicate_columns(const Parameters& p) {
  Columns all;
  add_totals(all);
  add_outcomes(all);
  add_moves_and_treatment(all, p);
  add_weekly(all);
  if (p.measures.trajectories) add_trajectories(all, p);
  return all;
}

}  // namespace dyad::io
