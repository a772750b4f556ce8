// Lines and fields of CSV files of numbers and plain words.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dyad::io {

/// Without the blanks at both ends.
std::string_view trimmed(std::string_view text);

struct CsvField {
  std::string_view text;
  std::size_t column;  // from 1
};

/// The fields of a line between commas, without blanks and the quotes that some programs put around
/// them. A comma within quotes is a comma.
std::vector<CsvField> csv_fields(std::string_view line);

/// Fields with commas between them.
std::string joined(const std::vector<CsvField>& fields);

/// Calls `read` with every line that is neither empty nor begins with #, and its number from 1;
/// a byte order mark at the start is left out.
void for_csv_lines(std::string_view text,
                   const std::function<void(std::string_view line, std::size_t number)>& read);

}  // namespace dyad::io
