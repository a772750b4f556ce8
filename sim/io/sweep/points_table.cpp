#include "sim/io/sweep/points_table.hpp"

#include <fmt/format.h>

#include <charconv>
#include <map>
#include <optional>

#include "sim/base/csv.hpp"
#include "sim/io/sweep/value.hpp"

namespace dyad::io {
namespace {

using study::Value;

constexpr int max_bad_lines = 5;         // more would hide the other problems
constexpr std::size_t max_columns = 50;  // a line of more would be too long to be read back

template <class Number>
std::optional<Number> number_in(std::string_view text) {
  Number number{};
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return number;
}

/// The value of a field as `key` takes it. Anything that is neither number nor truth value is text.
std::variant<Value, base::Complaint> value_in(const model::Key& key, std::string_view text) {
  if (const auto whole = number_in<Integer>(text)) return value_of(key, toml::value(*whole));
  if (const auto number = number_in<double>(text)) return value_of(key, toml::value(*number));
  if (text == "true" || text == "false") return value_of(key, toml::value(text == "true"));
  return value_of(key, toml::value<std::string>(std::string(text)));
}

/// Reads lines one after the other, and notes what is wrong with them.
class PointsReader {
 public:
  PointsReader(const TableText& table, const Base& base, Plan& plan, Problems& problems)
      : table_(table), base_(base), plan_(plan), problems_(problems) {}

  void read_line(std::string_view line, std::size_t number) {
    line_ = number;
    if (bad_ >= max_bad_lines) return;
    const auto fields = base::csv_fields(line);
    if (keys_.empty()) return read_header(line, fields);
    if (base::has_decimal_commas(line)) return refuse(1, base::decimal_commas);
    if (fields.size() != keys_.size()) {
      return refuse(1,
                    {fmt::format("{} values", fields.size()),
                     fmt::format("the header has {} keys", keys_.size()), "give each key a value"});
    }
    read_point(fields);
  }

  void finish() {
    if (bad_ > 0 || !plan_.listed.in_point.empty()) return;
    line_ = 1;
    refuse(1, {"the table has no points",
               "a header of keys and at least one line of values are needed",
               "write e.g. 'power.empathy_erosion', and below it '0.5'"});
  }

 private:
  void read_header(std::string_view line, const std::vector<base::CsvField>& fields) {
    if (const auto foreign = base::foreign_header(line)) {
      keys_.push_back(nullptr);
      refuse(1, *foreign);
      bad_ = max_bad_lines;
      return;
    }
    if (fields.size() > max_columns) {
      refuse(1, {fmt::format("{} columns", fields.size()), fmt::format("at most {}", max_columns),
                 "leave the rest to [set]"});
    }
    FactorKeys keys(base_, problems_);
    for (const base::CsvField& field : fields) {
      const model::Key* key = keys.take(spot(field.column), field.text);
      keys_.push_back(key);
      if (!key) {
        bad_ = max_bad_lines;  // without its columns, the rest says nothing
        continue;
      }
      FactorPlan& factor = plan_.factors.emplace_back();
      factor.keys = {key->path()};
      factor.scale = study::Choices{};
      factor.spot = spot(field.column);
    }
    numbers_.resize(fields.size());
    plan_.listed.values.resize(fields.size());
  }

  void read_point(const std::vector<base::CsvField>& fields) {
    std::vector<std::uint32_t> point;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      auto value = value_in(*keys_[i], fields[i].text);
      if (auto* refused = std::get_if<base::Complaint>(&value)) {
        return refuse(fields[i].column, std::move(*refused));
      }
      auto& values = plan_.listed.values[i];
      const auto [at, fresh] =
          numbers_[i].emplace(std::get<Value>(value), static_cast<std::uint32_t>(values.size()));
      if (fresh) values.push_back(at->first);
      point.push_back(at->second);
    }
    // With a seed for each point they are other runs.
    const bool equal_runs = plan_.replication.random_numbers == study::RandomNumbers::common;
    const auto [same, is_new] = lines_.emplace(point, line_);
    if (!is_new && equal_runs) {
      return refuse(
          1, {fmt::format("the point of line {} once more", table_.lines_before + same->second),
              "on common random numbers equal points are equal runs", "leave out one of the two"});
    }
    auto& in_point = plan_.listed.in_point;
    in_point.insert(in_point.end(), point.begin(), point.end());
  }

  Spot spot(std::size_t column) const {
    return spot_in(table_.source, table_.name, table_.lines_before + line_, column);
  }

  void refuse(std::size_t column, base::Complaint complaint) {
    problems_.add(spot(column), std::move(complaint.what), std::move(complaint.why),
                  std::move(complaint.remedy));
    ++bad_;
  }

  const TableText& table_;
  const Base& base_;
  Plan& plan_;
  Problems& problems_;
  std::vector<const model::Key*> keys_;
  std::vector<std::map<Value, std::uint32_t>> numbers_;      // of each column's values
  std::map<std::vector<std::uint32_t>, std::size_t> lines_;  // where each point stands
  std::size_t line_ = 0;
  int bad_ = 0;
};

std::string plain(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text ? *text : literal_of(value);
}

}  // namespace

void read_points_table(const TableText& table, const Base& base, Plan& plan, Problems& problems) {
  PointsReader reader(table, base, plan, problems);
  base::for_csv_lines(table.text, [&](std::string_view line, std::size_t number) {
    reader.read_line(line, number);
  });
  reader.finish();
}

std::string points_table(const Plan& plan) {
  const ListedPoints& listed = plan.listed;
  const std::size_t columns = plan.factors.size();
  std::string out;
  for (std::size_t i = 0; i < columns; ++i) {
    out += plan.factors[i].keys[0] + (i + 1 < columns ? "," : "\n");
  }
  for (std::size_t i = 0; i < listed.in_point.size(); ++i) {
    const std::size_t column = i % columns;
    out += plain(listed.values[column][listed.in_point[i]]) + (column + 1 < columns ? "," : "\n");
  }
  return out;
}

}  // namespace dyad::io
