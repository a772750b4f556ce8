// A week of one block, as the kernel is given it: what to do, and the columns to do it on.
#pragma once

#include <span>

#include "sim/model/kernel/rules.hpp"
#include "sim/model/random/purpose.hpp"
#include "sim/model/state.hpp"

namespace dyad::model {

/// What a week needs to know besides the state.
struct WeekPlan {
  const Rules* rules;
  SeedKey seed;
  int week;
  std::span<const int> prepared_questions;  // n of each intervention of that kind
};

/// One block's columns.
struct BlockView {
  SalespersonColumns* salespeople;
  AccountColumns* accounts;    // [slot]
  CustomerColumns* customers;  // [slot][member]
  std::uint16_t* leaving;      // [slot]
  const Lanes* prepared;       // [intervention of kind prepared_questions]
  int accounts_per_salesperson, members_max;

  CustomerColumns& customer(int slot, int member) const {
    return customers[slot * members_max + member];
  }
};
BlockView view_of(Population& population, std::int64_t block, std::size_t prepared_questions);

}  // namespace dyad::model
