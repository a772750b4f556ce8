// From the kernel's sums over turns to what is measured per salesperson (docs/odd.md, 5).
#pragma once

#include "sim/model/measures.hpp"
#include "sim/model/state.hpp"

namespace dyad::model {

/// Clears the week's sums of a block.
void clear_week(SalespersonColumns& people);

/// Adds a block's week to the sums over weeks; in survey weeks moves count for the survey too.
void add_week(SalespersonColumns& people, bool survey);

/// The weekly measures of a block's salespeople, [measure]; NaN where one is undefined (the
/// discount without a sale). listen: of each move, for the talk share.
std::array<Lanes, weekly_count> weekly_values(const SalespersonColumns& people,
                                              const std::array<float, move_count>& listen);

/// The sums over weeks of one salesperson.
RunTally<double> total_of(const SalespersonColumns& people, int lane);

/// Mean listening of each move as configured.
std::array<float, move_count> listening_of(const Parameters& parameters);

}  // namespace dyad::model
