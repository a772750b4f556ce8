#include "sim/cli/stored_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/cli/isolated.hpp"
#include "sim/io/results/reader.hpp"
#include "sim/io/results/result_error.hpp"
#include "sim/study/measures/run_measures.hpp"

namespace dyad::cli {
namespace {

bool are_equal(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

/// Part `number` of a variable of the file, beside what it should be.
class Comparison {
 public:
  Comparison(const io::ResultReader& reader, std::int64_t number)
      : reader_(reader), number_(static_cast<std::size_t>(number)) {}

  template <class Values>
  void compare(std::string_view variable, const Values& now, std::size_t first, std::size_t size) {
    if (!found_.empty()) return;
    const std::vector<double> stored = reader_.numbers(std::string(variable));
    for (std::size_t k = 0; k < size; ++k) {
      const std::size_t at = number_ * size + k;
      const auto value = static_cast<double>(now[first + k]);
      if (at < stored.size() && are_equal(stored[at], value)) continue;
      note(variable, at < stored.size() ? stored[at] : NAN, value);
      return;
    }
  }
  void note(std::string_view name, double stored, double now) {
    if (found_.empty()) found_ = fmt::format("{} is {} in the file, {} now", name, stored, now);
  }
  const std::string& found() const { return found_; }

 private:
  const io::ResultReader& reader_;
  std::size_t number_;
  std::string found_;
};

std::string other_in_run(const io::ResultReader& reader, std::int64_t number,
                         const model::RunResult& result) {
  Comparison values(reader, number);
  for (std::size_t i = 0; i < model::total_count; ++i) {
    values.compare(model::total_info[i].name, result.totals, i, 1);
  }
  for (std::size_t i = 0; i < model::outcome_count; ++i) {
    values.compare(model::outcome_info[i].name, result.outcomes[i], 0, result.outcomes[i].size());
  }
  for (std::size_t i = 0; i < model::leader_score_count; ++i) {
    values.compare(model::leader_info[i].name, result.leaders[i], 0, result.leaders[i].size());
  }
  const std::size_t weekly = result.weekly_mean.size() / model::weekly_count;
  for (std::size_t i = 0; i < model::weekly_count; ++i) {
    values.compare(model::weekly_info[i].name, result.weekly_mean, i * weekly, weekly);
  }
  return values.found();
}

std::string other_in_sweep(const io::ResultReader& reader, std::int64_t number,
                           const model::RunResult& result) {
  const std::vector<std::string> names = reader.texts("measure");
  const auto& all = study::measure_names();
  const std::vector<double> measures = study::measures_of(result);
  std::vector<double> now;
  for (const std::string& name : names) {
    const auto at = std::find(all.begin(), all.end(), name);
    if (at == all.end()) return "measure " + name + " is unknown";
    now.push_back(measures[static_cast<std::size_t>(at - all.begin())]);
  }
  const std::vector<double> stored = reader.numbers("value");
  const std::size_t first = static_cast<std::size_t>(number) * names.size();
  Comparison values(reader, number);
  for (std::size_t m = 0; m < names.size(); ++m) {
    const double before = first + m < stored.size() ? stored[first + m] : NAN;
    if (!are_equal(before, now[m])) values.note(names[m], before, now[m]);
  }
  return values.found();
}

}  // namespace

std::string other_value(const StoredFile& file, std::int64_t number,
                        const model::RunResult& result) {
  return isolated(file.name, [&] {
    const io::ResultReader reader(file.name);
    return file.is_sweep() ? other_in_sweep(reader, number, result)
                           : other_in_run(reader, number, result);
  });
}

}  // namespace dyad::cli
