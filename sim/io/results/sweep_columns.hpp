// What stands in the result file of a sweep (docs/result-file.md): its dimensions, and a row for
// each variable.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/io/results/columns.hpp"
#include "sim/study/sweep.hpp"

namespace dyad::io {

/// What became of a run, as the variable `status` has it.
enum Status : std::int8_t { not_wanted, done, failed };

/// Everything about the runs of one point, in the shapes of the file.
struct PointRows {
  /// Of runs that were not wanted.
  PointRows(const study::Sweep& sweep, std::size_t numbers_of_series);

  std::size_t measures, weekly;  // numbers per run
  std::vector<double> value;
  std::vector<float> weekly_value;
  std::vector<std::int8_t> status;
  std::vector<std::int64_t> seed;
  std::vector<std::string> digest;
  std::vector<float> seconds;
  std::vector<double> bytes;
};

/// Failed runs in order.
struct Failures {
  std::vector<std::int64_t> point, replicate;
  std::vector<std::string> cause;
};

/// Weeks of the longest run.
std::int64_t max_weeks(const study::Sweep& sweep);

std::vector<Dimension> dimensions_of(const study::Sweep& sweep, std::int64_t failed);

/// Point and replicate, which the group /session has, too.
std::vector<Column<study::Sweep>> run_coordinates();

/// Coordinates, factors, and what measures mean.
std::vector<Column<study::Sweep>> sweep_columns(const study::Sweep& sweep);

/// The results of a point.
std::vector<Column<PointRows>> point_columns(const study::Sweep& sweep);

/// Those of the group /session: what differs from machine to machine.
std::vector<Column<PointRows>> session_columns();

/// None where no run failed.
std::vector<Column<Failures>> failure_columns(std::int64_t failed);

/// First keys of all factors in order, with blanks between them.
std::string factor_names(const study::Sweep& sweep);

}  // namespace dyad::io
