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

/// What goes along when an account changes hands.
struct Account {
  float value, fit, members;
  std::uint32_t id;
  std::array<CustomerTraits<float>, most_members> customers;
};

/// A vacancy, how attractive it is (competition · R + Gumbel noise), and the account that left it.
struct Offer {
  Vacancy slot;
  double appeal;
  Account account;
};
Offer offer_of(const Parameters& parameters, std::int64_t week, const Population& population,
               const Vacancy& vacancy);

/// For each offer of one replicate, in order of salesperson and slot, the offer whose account comes
/// there: slots in order of appeal get accounts in order of value.
std::vector<std::size_t> match(std::span<const Offer> offers);

/// Puts an account in a slot, where a new relationship begins.
void place(const Parameters& parameters, Population& population, const Vacancy& to,
           const Account& account);

/// Hands the accounts that left out again among the vacated slots, all of one replicate.
void hand_out(const Parameters& parameters, std::int64_t week, std::span<const Vacancy> vacancies,
              Population& population);

}  // namespace dyad::model
