#include "sim/io/config/csv.hpp"

#include <algorithm>

namespace dyad::io {

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

}  // namespace dyad::io
