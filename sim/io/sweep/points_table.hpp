// Points that were listed in a CSV table: a header of keys, and a value of each in every row.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/io/sweep/factor_keys.hpp"
#include "sim/io/sweep/plan.hpp"

namespace dyad::io {

/// Where the text of a table is.
struct TableText {
  std::string_view text;
  Spot::Source source;
  std::string name;              // of the file
  std::size_t lines_before = 0;  // in that file
};

/// Reads a table into the plan's points and factors. Notes what is wrong with it, up to a few
/// lines.
void read_points_table(const TableText& table, const Base& base, Plan& plan, Problems& problems);

/// The table of the plan's points, the same text for the same points.
std::string points_table(const Plan& plan);

}  // namespace dyad::io
