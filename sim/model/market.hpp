// The exchange of accounts at the end of a week (docs/odd.md, 4.10).
#pragma once

#include <span>
#include <vector>

#include "sim/model/random/stream.hpp"
#include "sim/model/state.hpp"

namespace dyad::model {

/// A slot whose account has left.
struct Vacancy {
  std::int64_t block;
  int slot, lane;
};

/// The slots of one block whose accounts leave, in order of salesperson and slot; counts them as
/// churned.
void collect_vacancies(Population& population, std::int64_t block, std::vector<Vacancy>& vacancies);

/// Hands the accounts that left out again among the vacated slots, all of one replicate: slots in
/// order of competition · R + Gumbel noise get accounts in order of value.
void hand_out(const Parameters& parameters, std::int64_t week, std::span<const Vacancy> vacancies,
              Population& population);

}  // namespace dyad::model
