#include "sim/io/results/layout.hpp"

#include "sim/io/config/interventions.hpp"
#include "sim/io/results/transcript_columns.hpp"
#include "sim/model/measures.hpp"

namespace dyad::io {
namespace {

using Names = std::vector<std::string>;

Storage outcome_storage(const model::OutcomeInfo& info) {
  return is_whole(info.form) ? Storage::int32 : Storage::float32;
}

void add_coordinates(std::vector<Variable>& all, const model::Parameters& p) {
  const auto add = [&](const char* name, const char* long_name, const char* units,
                       Storage storage) {
    all.push_back({name, long_name, units, storage, Names{name}});
  };
  add("replicate", "replicate, counted from 0", "1", Storage::int32);
  add("salesperson", "salesperson, counted from 0", "1", Storage::int32);
  add("week", "week, counted from 0", "1", Storage::int32);
  add("move", "move of the salesperson", "", Storage::text);
  add("group", "group: everybody, then attachment, DRD4 and DRD2 of the salespeople", "",
      Storage::text);
  add("quantile", "share of the salespeople at or below the value", "1", Storage::float64);
  if (!p.interventions.empty()) {
    add("intervention", "intervention: position in the configuration and kind", "", Storage::text);
  }
  if (!p.transcripts.empty()) {
    add(transcript_dimension, "line of the transcript, counted from 0", "1", Storage::int64);
  }
}

void add_per_salesperson(std::vector<Variable>& all, const model::Parameters& p) {
  for (const auto& info : model::outcome_info) {
    all.push_back({std::string(info.name),
                   std::string(info.long_name),
                   std::string(info.unit),
                   outcome_storage(info),
                   {"replicate", "salesperson"}});
  }
  const Names per_move{"replicate", "salesperson", "move"};
  all.push_back({"move_share", "share of the move among all moves, all weeks", "1",
                 Storage::float32, per_move});
  all.push_back({"survey_move_share", "share of the move among all moves, survey weeks", "1",
                 Storage::float32, per_move});
  if (!p.interventions.empty()) {
    all.push_back({"treated_by",
                   "whether the intervention treats the salesperson",
                   "1",
                   Storage::int8,
                   {"replicate", "intervention", "salesperson"},
                   {},
                   {"no", "yes"}});
  }
}

void add_per_week(std::vector<Variable>& all, const model::Parameters& p) {
  const auto add = [&](const model::WeeklyInfo& info, std::string name, const char* over,
                       Names dimensions) {
    all.push_back({std::move(name), std::string(info.long_name) + over, std::string(info.unit),
                   Storage::float32, std::move(dimensions)});
  };
  all.push_back(
      {"group_size", "salespeople in the group", "1", Storage::int32, {"replicate", "group"}});
  for (const auto& info : model::weekly_info) {
    add(info, std::string(info.name), "; mean over the group's salespeople",
        {"replicate", "week", "group"});
  }
  for (std::size_t i = 0; i < model::weekly_quantile_count; ++i) {
    const auto& info = model::weekly_info[i];
    add(info, quantile_name(info.name), "; quantile over the group's salespeople",
        {"replicate", "week", "group", "quantile"});
  }
  if (!p.measures.trajectories) return;
  for (const auto& info : model::weekly_info) {
    add(info, trajectory_name(info.name), "; of each salesperson",
        {"replicate", "salesperson", "week"});
  }
}

void add_per_run(std::vector<Variable>& all) {
  for (const auto& info : model::total_info) {
    all.push_back({std::string(info.name),
                   std::string(info.long_name),
                   std::string(info.unit),
                   is_whole(info.form) ? Storage::int64 : Storage::float64,
                   {"replicate"}});
  }
  all.push_back({"digest",
                 "digest of all final states and results of the replicate, hexadecimal",
                 "",
                 Storage::text,
                 {"replicate"}});
}

}  // namespace

std::vector<Dimension> dimensions_of(const model::Parameters& p) {
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

std::vector<Variable> variables_of(const model::Parameters& p) {
  std::vector<Variable> all;
  add_coordinates(all, p);
  add_per_run(all);
  add_per_salesperson(all, p);
  add_per_week(all, p);
  if (!p.transcripts.empty()) {
    for (const auto& column : transcript_columns()) all.push_back(column.variable);
  }
  return all;
}

std::vector<std::string> intervention_labels(const model::Parameters& p) {
  std::vector<std::string> labels;
  for (const auto& intervention : p.interventions) {
    labels.push_back(std::to_string(labels.size()) + ": " + text_of(intervention).kind);
  }
  return labels;
}

std::string trajectory_name(std::string_view weekly_name) {
  return "trajectory_" + std::string(weekly_name.substr(std::string_view("weekly_").size()));
}

std::string quantile_name(std::string_view weekly_name) {
  return std::string(weekly_name) + "_quantile";
}

}  // namespace dyad::io
