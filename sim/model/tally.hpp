// From the kernel's sums over turns to what is measured per salesperson (docs/odd.md, 5).
#pragma once

#include "sim/model/measures.hpp"
#include "sim/model/state.hpp"

namespace dyad::model {

/// Clears the week's sums of a block.
void clear_week(SalespersonColumns& people);

/// Adds a block's week to the sums over weeks; in survey weeks moves count for the survey too.
void add_week(SalespersonColumns& people, bool survey);

/// A weekly measure of one salesperson; NaN where it is undefined (the discount without a sale).
float weekly_value(const SalespersonColumns& people, int lane, Weekly measure,
                   const std::array<float, move_count>& listen);

/// A result of one salesperson at the end of the run; NaN where it is undefined.
/// listen: of the eight moves, for the talk share.
float outcome_value(const SalespersonColumns& people, int lane, Outcome outcome,
                    const std::array<float, move_count>& listen);

/// Mean listening of each move as configured.
std::array<float, move_count> listening_of(const Parameters& parameters);

}  // namespace dyad::model
