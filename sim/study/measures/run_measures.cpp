#include "sim/study/measures/run_measures.hpp"

#include <cmath>
#include <stdexcept>
#include <string_view>

#include "sim/study/measures/associations.hpp"

namespace dyad::study {
namespace {

using model::group_count;
using model::Outcome;

/// Outcomes whose mean says something: not the number of a team, nor what is the same for all.
std::vector<std::size_t> averaged_outcomes() {
  std::vector<std::size_t> averaged;
  for (std::size_t k = 0; k < model::outcome_count; ++k) {
    const auto outcome = static_cast<Outcome>(k);
    if (outcome != Outcome::team && outcome != Outcome::meetings) averaged.push_back(k);
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

struct Described {
  std::vector<std::string> names, meanings;
};

Described describe() {
  Described all;
  const auto add = [&](std::string name, std::string meaning) {
    all.names.push_back(std::move(name));
    all.meanings.push_back(std::move(meaning));
  };
  for (const model::MeasureInfo& info : model::total_info) {
    add(std::string(info.name), std::string(info.long_name));
  }
  for (std::size_t g = 0; g < group_count; ++g) {
    for (const std::size_t k : averaged_outcomes()) {
      const model::MeasureInfo& info = model::outcome_info[k];
      std::string name = mean_name(info.name);
      std::string meaning = "mean over salespeople: " + std::string(info.long_name);
      if (g > 0) {
        name += "_" + suffix_of(model::group_names[g]);
        meaning += "; " + std::string(model::group_names[g]);
      }
      add(std::move(name), std::move(meaning));
    }
  }
  for (const AssociationInfo& info : association_info) {
    add(std::string(info.name), std::string(info.meaning));
  }
  return all;
}

const Described& described() {
  static const Described all = describe();
  return all;
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

}  // namespace

std::vector<double> measures_of(const model::RunResult& result) {
  std::vector<double> measures(result.totals.begin(), result.totals.end());
  measures.reserve(measure_names().size());
  std::vector<GroupMeans> means;
  for (const std::size_t k : averaged_outcomes())
    means.emplace_back(result.outcomes[k], result.group);
  for (std::size_t g = 0; g < group_count; ++g) {
    for (const GroupMeans& each : means) measures.push_back(each.mean(g));
  }
  for (const double each : associations_of(result)) measures.push_back(each);
  return measures;
}

const std::vector<std::string>& measure_names() { return described().names; }

const std::vector<std::string>& weekly_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const model::MeasureInfo& info : model::weekly_info) all.emplace_back(info.name);
    return all;
  }();
  return names;
}

std::string measure_meaning(const std::string& name) {
  const Described& all = described();
  for (std::size_t k = 0; k < all.names.size(); ++k) {
    if (all.names[k] == name) return all.meanings[k];
  }
  throw std::out_of_range("no such measure: " + name);
}

}  // namespace dyad::study
