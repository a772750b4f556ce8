// What stands in the result file of a sweep (docs/result-file.md). No HDF5 here.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/io/results/layout.hpp"
#include "sim/study/sweep.hpp"

namespace dyad::io {

/// What became of a run, as the variable `status` has it.
enum Status : std::int8_t { not_wanted, done, failed };

/// Weeks of the longest run.
std::int64_t max_weeks(const study::Sweep& sweep);

std::vector<Dimension> dimensions_of(const study::Sweep& sweep, std::int64_t failed);

/// All variables in the file's order; the coordinates come first.
std::vector<Variable> variables_of(const study::Sweep& sweep, std::int64_t failed);

/// Those of the group /session: what differs from machine to machine.
std::vector<Variable> session_variables();

/// First keys of all factors in order, with blanks between them.
std::string factor_names(const study::Sweep& sweep);

/// Names of the variables that hold the values of a factor: one per key.
std::vector<std::string> factor_variables(const study::Factor& factor);

}  // namespace dyad::io
