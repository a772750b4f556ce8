// Lines and fields of CSV files of numbers and plain words.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/problem.hpp"

namespace dyad::base {

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

/// What a header shows of other ways to write a table: columns between semicolons or tabs, and the
/// index that a data frame has in front.
std::optional<Complaint> foreign_header(std::string_view line);

/// Whether a line has numbers such as "0,5", whose comma is none between columns.
bool has_decimal_commas(std::string_view line);

/// What is wrong with it.
inline const Complaint decimal_commas{"a number with a decimal comma",
                                      "commas stand between columns, and numbers have a point",
                                      "write it as 0.5"};

/// Calls `read` with every line that is neither empty nor begins with #, and its number from 1;
/// a byte order mark at the start is left out.
void for_csv_lines(std::string_view text,
                   const std::function<void(std::string_view line, std::size_t number)>& read);

}  // namespace dyad::base
