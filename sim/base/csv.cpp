#include "sim/base/csv.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace dyad::base {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r";
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::vector<CsvField> csv_fields(std::string_view line) {
  std::vector<CsvField> fields;
  for (std::size_t start = 0; start <= line.size();) {
    const std::size_t end = std::min(line.find(',', start), line.size());
    std::string_view text = trimmed(line.substr(start, end - start));
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') {
      text = text.substr(1, text.size() - 2);
    }
    fields.push_back({text, start + 1});
    start = end + 1;
  }
  return fields;
}

std::string joined(const std::vector<CsvField>& fields) {
  std::string out;
  for (const CsvField& field : fields) out += (out.empty() ? "" : ",") + std::string(field.text);
  return out;
}

std::optional<Complaint> foreign_header(std::string_view line) {
  const bool commas = line.find(',') != std::string_view::npos;
  for (const auto& [mark, name] : {std::pair{';', "semicolons"}, std::pair{'\t', "tabs"}}) {
    if (commas || trimmed(line).find(mark) == std::string_view::npos) continue;
    return Complaint{std::string("columns stand between ") + name,
                     "commas are needed, and a decimal point in numbers",
                     "save the table as CSV in English, with commas and points"};
  }
  const auto fields = csv_fields(line);
  if (fields.size() < 2 || !(fields[0].text.empty() || fields[0].text.starts_with("Unnamed:"))) {
    return {};
  }
  return Complaint{"the first column has no name", "it looks like the index of a data frame",
                   "write the table without it, in pandas by 'to_csv(..., index=False)'"};
}

bool has_decimal_commas(std::string_view line) {
  const auto digit = [&](std::size_t at) {
    return at < line.size() && line[at] >= '0' && line[at] <= '9';
  };
  bool quoted = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '"') quoted = !quoted;
    if (quoted && line[at] == ',' && at > 0 && digit(at - 1) && digit(at + 1)) return true;
  }
  return false;
}

void for_csv_lines(std::string_view text,
                   const std::function<void(std::string_view line, std::size_t number)>& read) {
  constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const std::string_view content = trimmed(line);
    if (!content.empty() && content.front() != '#') read(line, number);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace dyad::base
