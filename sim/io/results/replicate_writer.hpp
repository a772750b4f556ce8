// Puts the results of one replicate into the variables of a file.
#pragma once

#include "sim/io/results/variables.hpp"
#include "sim/model/measures.hpp"
#include "sim/model/parameters/parameters.hpp"

namespace dyad::io {

/// Throws std::logic_error where a result has not the shape that `parameters` ask for.
void write_replicate(hdf5::Variables& variables, const model::Parameters& parameters,
                     const model::RunResult& result);

}  // namespace dyad::io
