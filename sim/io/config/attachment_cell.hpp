// What a cell, and a whole table, of attachment scores must be.
#pragma once

#include <optional>
#include <vector>

#include "sim/io/config/problems.hpp"
#include "sim/model/parameters/parameters.hpp"

namespace dyad::io {

/// Finite bounds with low <= high, and a finite number of people that is not negative.
std::optional<base::Complaint> check_cell(const model::AttachmentCell& cell);

/// Some people, and a finite variance above zero of both scores, else they cannot be standardised.
std::optional<base::Complaint> check_cells(const std::vector<model::AttachmentCell>& cells);

}  // namespace dyad::io
