// docs/result-file.md says of every variable what it is called and over which dimensions it goes,
// and names none that no file has.
#include <catch2/catch.hpp>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "sim/io/results/comparison_columns.hpp"
#include "sim/io/results/run_columns.hpp"
#include "sim/io/results/sweep_columns.hpp"
#include "sim/io/results/transcript_columns.hpp"
#include "tests/io/config_helpers.hpp"
#include "tests/io/test_results_made_up.hpp"
#include "tests/study/made_up_sweep.hpp"

using namespace dyad;

namespace {

std::string page() {
  std::ifstream file(test::repository / "docs" / "result-file.md");
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A row of one of the page's tables of variables: its first two cells.
struct Row {
  std::string names, dimensions;

  bool has(const std::string& name) const {
    return names.find("`" + name + "`") != std::string::npos;
  }
};

std::vector<Row> rows_of(const std::string& text) {
  std::vector<Row> rows;
  std::istringstream lines(text);
  bool of_variables = false;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| ")) {
      of_variables = of_variables && line.starts_with('|');
      continue;
    }
    const auto first = line.find(" | "), second = line.find(" | ", first + 1);
    const Row row{line.substr(2, first - 2), line.substr(first + 3, second - first - 3)};
    if (of_variables) rows.push_back(row);
    of_variables = of_variables || row.dimensions == "dimensions";
  }
  return rows;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

/// Whether a row is about the variable, which may stand there by a part of its name.
bool names(const Row& row, const std::string& variable) {
  const auto begins = [&](std::string_view with) { return variable.starts_with(with); };
  if (row.has(variable)) return true;
  if (variable.ends_with("_quantile")) return row.has("weekly_*_quantile");
  if (begins("trajectory_")) return row.has("trajectory_*");
  if (begins("transcript_")) return row.has("transcript_*");
  return begins("weekly_") && row.has("weekly_*") && row.has(variable.substr(7));
}

std::vector<io::Variable> all_variables() {
  const model::Parameters run = made_up::parameters();
  study::Sweep sweep = test::made_up_sweep(2, 2);
  sweep.weekly = {"weekly_trust"};
  std::vector<io::Variable> all =
      io::variables_of(io::replicate_columns(run), io::transcript_columns());
  io::append_variables(all, io::sweep_columns(sweep));
  io::append_variables(all, io::point_columns(sweep));
  io::append_variables(all, io::failure_columns(1));
  io::append_variables(all, io::comparison_columns());
  std::erase_if(all, [](const io::Variable& each) { return each.is_coordinate(); });
  return all;
}

}  // namespace

TEST_CASE("the page on result files has every variable, with its dimensions") {
  const std::string text = page();
  const std::vector<Row> rows = rows_of(text);
  for (const io::Variable& variable : all_variables()) {
    INFO(variable.name << " over " << joined(variable.dimensions));
    CHECK(std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
      return names(row, variable.name) && row.dimensions == joined(variable.dimensions);
    }));
    if (!variable.name.starts_with("transcript_")) continue;
    const std::string field = variable.name.substr(std::string("transcript").size());
    const bool told = text.find("`" + field + "`") != std::string::npos ||
                      text.find("`" + variable.name + "`") != std::string::npos;
    CHECK(told);
  }
  CHECK(model::weekly_quantile_count == 6);  // "of the first six"
  CHECK(model::weekly_count == 16);          // "the sixteen of"
}

TEST_CASE("the page on result files names no variable that no file has") {
  std::set<std::string> known;
  for (const io::Variable& variable : all_variables()) known.insert(variable.name);
  const std::regex code("`([a-z0-9_.]+)`");
  int found = 0;
  for (const Row& row : rows_of(page())) {
    const std::string weekly = row.has("weekly_*") ? "weekly_" : "";
    for (std::sregex_iterator at(row.names.begin(), row.names.end(), code), end; at != end; ++at) {
      INFO(row.names);
      CHECK(known.contains(weekly + (*at)[1].str()));
      ++found;
    }
  }
  CHECK(found > 60);
}
