// What stands in the result file of a run (docs/result-file.md): its dimensions, and a row for each
// variable.
#pragma once

#include <vector>

#include "sim/io/results/columns.hpp"
#include "sim/model/measures.hpp"
#include "sim/model/parameters/parameters.hpp"

namespace dyad::io {

/// The dimensions of a file of these parameters, in the file's order.
std::vector<Dimension> dimensions_of(const model::Parameters& parameters);

/// The coordinates: a label for each entry of a dimension. Those of a dimension that grows are
/// written as it does.
std::vector<Column<model::Parameters>> coordinate_columns(const model::Parameters& parameters);

/// The results of a replicate. Throws std::logic_error on writing where one has not the shape that
/// `parameters` ask for.
std::vector<Column<model::RunResult>> replicate_columns(const model::Parameters& parameters);

}  // namespace dyad::io
