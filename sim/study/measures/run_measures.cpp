#include "sim/study/measures/run_measures.hpp"

#include <cmath>
#include <functional>
#include <numeric>
#include <stdexcept>
#include <string_view>

#include "sim/study/measures/associations.hpp"
#include "sim/study/measures/groupings.hpp"

namespace dyad::study {
namespace {

/// Outcomes whose mean says something: not the number of a team, nor what is the same for all.
std::vector<std::size_t> averaged_outcomes() {
  std::vector<std::size_t> averaged;
  for (std::size_t k = 0; k < model::outcome_count; ++k) {
    const model::OutcomeInfo& info = model::outcome_info[k];
    if (info.form != model::Form::label && info.varies) averaged.push_back(k);
  }
  return averaged;
}

/// "mean_sales"; the mean discount of a run, over sales, is another number than that of its people.
std::string mean_name(std::string_view outcome) {
  return outcome == "discount" ? "mean_salesperson_discount" : "mean_" + std::string(outcome);
}

/// Sums over each group in order of salesperson, so that every run of the same people gives the
/// same bits.
class GroupMeans {
 public:
  GroupMeans(const std::vector<float>& values, const std::vector<std::uint8_t>& group) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (std::isnan(values[i])) continue;
      sum_[group[i]] += static_cast<double>(values[i]);
      count_[group[i]] += 1;
    }
  }
  double mean(std::size_t group) const { return sum_.at(group) / count_.at(group); }
  double mean_of_everybody() const {
    return std::accumulate(sum_.begin(), sum_.end(), 0.0) /
           std::accumulate(count_.begin(), count_.end(), 0.0);
  }

 private:
  std::array<double, max_groups> sum_{}, count_{};
};

/// A run with what many measures need.
struct Run {
  const model::RunResult& result;
  std::vector<std::vector<GroupMeans>> means;  // [grouping][outcome]
};

struct Row {
  std::string name, meaning;
  std::function<double(const Run&)> value;
};

std::string mean_meaning(std::size_t outcome) {
  return "mean over salespeople: " + std::string(model::outcome_info[outcome].long_name);
}

Row mean_of_everybody(std::size_t outcome) {
  return {mean_name(model::outcome_info[outcome].name), mean_meaning(outcome),
          [=](const Run& run) { return run.means[0][outcome].mean_of_everybody(); }};
}

Row mean_in_group(std::size_t outcome, std::size_t grouping, std::size_t group) {
  const Group& which = groupings()[grouping].groups[group];
  return {mean_name(model::outcome_info[outcome].name) + "_" + which.suffix,
          mean_meaning(outcome) + "; " + which.meaning,
          [=](const Run& run) { return run.means[grouping][outcome].mean(group); }};
}

void add_means(std::vector<Row>& rows) {
  const std::vector<std::size_t> outcomes = averaged_outcomes();
  for (const std::size_t k : outcomes) rows.push_back(mean_of_everybody(k));
  for (std::size_t n = 0; n < groupings().size(); ++n) {
    const Grouping& grouping = groupings()[n];
    for (std::size_t g = 0; g < grouping.groups.size(); ++g) {
      for (const std::size_t k : outcomes) {
        if (model::outcome_info[k].name == grouping.constant_outcome) continue;
        rows.push_back(mean_in_group(k, n, g));
      }
    }
  }
}

std::vector<Row> all_rows() {
  std::vector<Row> rows;
  for (std::size_t k = 0; k < model::total_count; ++k) {
    const model::TotalInfo& info = model::total_info[k];
    rows.push_back({std::string(info.name), std::string(info.long_name),
                    [k](const Run& run) { return run.result.totals[k]; }});
  }
  add_means(rows);
  for (const Association& each : associations()) {
    rows.push_back({std::string(each.name), std::string(each.meaning),
                    [value = each.value](const Run& run) { return value(run.result); }});
  }
  return rows;
}

const std::vector<Row>& rows() {
  static const std::vector<Row> all = all_rows();
  return all;
}

}  // namespace

std::vector<double> measures_of(const model::RunResult& result) {
  Run run{result, {}};
  for (const Grouping& grouping : groupings()) {
    const std::vector<std::uint8_t> group = grouping.group_of(result);
    auto& means = run.means.emplace_back();
    for (const auto& values : result.outcomes) means.emplace_back(values, group);
  }
  std::vector<double> measures;
  measures.reserve(rows().size());
  for (const Row& row : rows()) measures.push_back(row.value(run));
  return measures;
}

const std::vector<std::string>& measure_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const Row& row : rows()) all.push_back(row.name);
    return all;
  }();
  return names;
}

const std::vector<std::string>& weekly_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const model::WeeklyInfo& info : model::weekly_info) all.emplace_back(info.name);
    return all;
  }();
  return names;
}

std::string measure_meaning(const std::string& name) {
  for (const Row& row : rows()) {
    if (row.name == name) return row.meaning;
  }
  throw std::out_of_range("no such measure: " + name);
}

std::vector<std::string> measure_meanings(const std::vector<std::string>& names) {
  std::vector<std::string> meanings;
  for (const std::string& name : names) meanings.push_back(measure_meaning(name));
  return meanings;
}

}  // namespace dyad::study
