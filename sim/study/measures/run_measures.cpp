#include "sim/study/measures/run_measures.hpp"

#include <cmath>
#include <functional>
#include <stdexcept>
#include <string_view>

#include "sim/study/measures/associations.hpp"

namespace dyad::study {
namespace {

using model::group_count;

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

/// "avoidant, no 7R, A1" -> "avoidant_no7r_a1", "secure, 7R, A2/A2" -> "secure_7r_a2a2".
std::string suffix_of(std::string_view group) {
  std::string suffix;
  for (const char c : group) {
    if (c == ',') suffix += '_';
    if (c >= 'A' && c <= 'Z') suffix += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) suffix += c;
  }
  return suffix;
}

/// Sums in order of salesperson, so that every run of the same people gives the same bits.
struct GroupMeans {
  std::array<double, group_count> sum{}, count{};

  GroupMeans(const std::vector<float>& values, const std::vector<std::uint8_t>& group) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (std::isnan(values[i])) continue;
      sum[group[i]] += static_cast<double>(values[i]);
      count[group[i]] += 1;
    }
    for (std::size_t g = 1; g < group_count; ++g) sum[0] += sum[g], count[0] += count[g];
  }
  double mean(std::size_t g) const { return sum[g] / count[g]; }
};

/// A run with what many measures need.
struct Run {
  const model::RunResult& result;
  std::vector<GroupMeans> means;  // [outcome]
};

struct Row {
  std::string name, meaning;
  std::function<double(const Run&)> value;
};

Row mean_in_group(std::size_t outcome, std::size_t group) {
  const model::OutcomeInfo& info = model::outcome_info[outcome];
  const bool everybody = group == 0;
  const std::string label(model::group_names[group]);
  return {mean_name(info.name) + (everybody ? "" : "_" + suffix_of(label)),
          "mean over salespeople: " + std::string(info.long_name) + (everybody ? "" : "; " + label),
          [=](const Run& run) { return run.means[outcome].mean(group); }};
}

std::vector<Row> all_rows() {
  std::vector<Row> rows;
  for (std::size_t k = 0; k < model::total_count; ++k) {
    const model::TotalInfo& info = model::total_info[k];
    rows.push_back({std::string(info.name), std::string(info.long_name),
                    [k](const Run& run) { return run.result.totals[k]; }});
  }
  for (std::size_t g = 0; g < group_count; ++g) {
    for (const std::size_t k : averaged_outcomes()) rows.push_back(mean_in_group(k, g));
  }
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
  for (const auto& values : result.outcomes) run.means.emplace_back(values, result.group);
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
