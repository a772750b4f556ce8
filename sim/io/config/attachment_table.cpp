#include "sim/io/config/attachment_table.hpp"

#include <fmt/format.h>

#include <string_view>

#include "sim/base/csv.hpp"
#include "sim/io/config/attachment_cell.hpp"
#include "sim/io/config/document.hpp"
#include "sim/io/config/number.hpp"
#include "sim/model/built_in_attachment_table.hpp"

namespace dyad::io {
namespace {

using model::AttachmentCell;

constexpr std::string_view columns = "anxiety_low,anxiety_high,avoidance_low,avoidance_high,people";
constexpr std::size_t column_count = 5;
constexpr int max_bad_lines = 5;  // more would hide the other problems

/// Reads lines one after the other, and notes what is wrong with them.
class TableReader {
 public:
  TableReader(std::string name, Problems& problems) : name_(std::move(name)), problems_(problems) {}

  void read_line(std::string_view line, std::size_t number) {
    if (bad_ >= max_bad_lines) return;
    line_ = number;
    const auto fields = base::csv_fields(line);
    if (!header_seen_) return read_header(line, fields);
    if (base::has_decimal_commas(line)) return refuse(1, base::decimal_commas);
    if (fields.size() != column_count) {
      return refuse(1, {fmt::format("{} fields", fields.size()),
                        fmt::format("the columns are {}", columns), "give five fields"});
    }
    read_cell(fields);
  }

  std::vector<AttachmentCell> finish() {
    if (!header_seen_) {
      line_ = 1;
      refuse(1, {"the table is empty", "a header and at least one cell are needed",
                 fmt::format("begin with the line '{}'", columns)});
    } else if (const auto complaint = check_cells(cells_); complaint && bad_ == 0) {
      line_ = 1;
      refuse(1, *complaint);
    }
    return cells_;
  }

 private:
  void read_header(std::string_view line, const std::vector<base::CsvField>& fields) {
    header_seen_ = true;
    if (const auto foreign = base::foreign_header(line)) {
      refuse(1, *foreign);
      bad_ = max_bad_lines;
      return;
    }
    if (base::joined(fields) == columns) return;
    refuse(1, {fmt::format("the header is '{}'", base::shown(base::joined(fields))),
               "columns are found by their names", fmt::format("write '{}'", columns)});
    bad_ = max_bad_lines;  // without its columns, the rest says nothing
  }

  void read_cell(const std::vector<base::CsvField>& fields) {
    double values[column_count];
    for (std::size_t i = 0; i < column_count; ++i) {
      const auto number = number_in(fields[i].text);
      if (!number) {
        return refuse(fields[i].column,
                      {fmt::format("'{}' is no number", base::shown(fields[i].text)),
                       "numbers have a decimal point and no spaces or units", "write it as 1.25"});
      }
      values[i] = *number;
    }
    const AttachmentCell cell{values[0], values[1], values[2], values[3], values[4]};
    if (const auto complaint = check_cell(cell)) return refuse(1, *complaint);
    cells_.push_back(cell);
  }

  void refuse(std::size_t column, base::Complaint complaint) {
    problems_.add(spot_in(Spot::table, name_, line_, column), std::move(complaint.what),
                  std::move(complaint.why), std::move(complaint.remedy));
    ++bad_;
  }

  std::string name_;
  Problems& problems_;
  std::vector<AttachmentCell> cells_;
  std::size_t line_ = 0;
  int bad_ = 0;
  bool header_seen_ = false;
};

std::optional<AttachmentCell> cell_from(const toml::node& row) {
  const toml::array* list = row.as_array();
  if (!list || list->size() != column_count) return {};
  double values[column_count];
  for (std::size_t i = 0; i < column_count; ++i) {
    const auto value = list->get(i)->value<double>();
    if (!value || !list->get(i)->is_number()) return {};
    values[i] = *value;
  }
  return AttachmentCell{values[0], values[1], values[2], values[3], values[4]};
}

}  // namespace

std::vector<AttachmentCell> read_attachment_table(const std::filesystem::path& path,
                                                  Problems& problems) {
  const std::string text = read_text(path, "table of attachment scores");
  TableReader reader(base::shown(path.string()), problems);
  base::for_csv_lines(
      text, [&](std::string_view line, std::size_t number) { reader.read_line(line, number); });
  return reader.finish();
}

void read_cells(Draft& draft, const toml::node& node) {
  const Spot spot = spot_of(node.source(), draft.name);
  const toml::array* rows = node.as_array();
  bool good = rows != nullptr;
  for (std::size_t i = 0; good && i < rows->size(); ++i) {
    const auto cell = cell_from(*rows->get(i));
    const auto complaint = cell ? check_cell(*cell) : std::optional<base::Complaint>();
    if (complaint) {
      draft.problems.add(spot_of(rows->get(i)->source(), draft.name), complaint->what,
                         complaint->why, complaint->remedy);
      draft.given[cells_path] = {spot, false};
      return;
    }
    good = cell.has_value();
    if (good) draft.binding.cells().push_back(*cell);
  }
  draft.given[cells_path] = {spot, good};
  if (good) return;
  draft.problems.add(
      spot, fmt::format("{} is no list of cells", cells_path),
      "each cell is a list of five numbers",
      fmt::format("write [[{}], ...], or name a CSV file in attachment.table", columns));
}

void fill_cells(Draft& draft, const std::filesystem::path& folder) {
  const std::string table_path = "attachment.table";
  if (!draft.good({table_path, cells_path})) return;
  const std::string& table = draft.binding.text(table_path);
  if (draft.was_given(cells_path)) {
    const Spot spot = draft.given.at(cells_path).spot;
    if (table == model::built_in_table) {
      draft.problems.add(spot, "attachment.cells has no effect",
                         "attachment.table is \"built-in\", which has its own cells",
                         "leave it out, or name the source of the cells in attachment.table");
    } else if (const auto complaint = check_cells(draft.binding.cells())) {
      draft.problems.add(spot, complaint->what, complaint->why, complaint->remedy);
    }
    return;
  }
  if (table == model::built_in_table) {
    draft.binding.cells() = model::built_in_attachment_table();
    return;
  }
  draft.files.push_back(folder / table);
  try {
    draft.binding.cells() = read_attachment_table(folder / table, draft.problems);
  } catch (const ConfigError& error) {
    // The file itself is at fault: the place is where it was named.
    for (const base::Problem& problem : error.problems()) {
      draft.problems.add(draft.given.at(table_path).spot,
                         fmt::format("attachment.table \"{}\": {}", problem.where, problem.what),
                         problem.why, problem.remedy);
    }
  }
}

}  // namespace dyad::io
