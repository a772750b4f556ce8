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

/// An account that left, the slot that it left, and how attractive this slot is (competition · R +
/// Gumbel noise).
struct VacatedAccount {
  Vacancy slot;
  double attractiveness;
  float value, fit, members, demand;  // of the account
  std::uint32_t id;
  std::size_t first_customer;  // of the account, in VacatedAccounts::customers
};

/// The accounts that left in one week. Customers are stored apart: an account has one of them, or
/// up to eight.
struct VacatedAccounts {
  std::vector<VacatedAccount> all;
  std::vector<CustomerTraits<float>> customers;

  void clear();
  /// Takes the account out of a vacancy.
  void add(const Parameters& parameters, std::int64_t week, const Population& population,
           const Vacancy& vacancy);
  /// Puts them in order of salesperson and slot.
  void sort();
  /// Adds those of another thread; both are in order, and the result is.
  void merge(VacatedAccounts&& others);
};

/// The assignment of vacated accounts of one replicate to their slots: element k is the index of
/// the account that comes to the slot of vacated[k]. `vacated` is in order of salesperson and slot.
/// The most attractive slot gets the account of the highest value, and so on.
std::vector<std::size_t> match(std::span<const VacatedAccount> vacated);

/// Puts an account with its customers in a slot, where a new relationship begins.
void place_account(const Parameters& parameters, Population& population, const Vacancy& to,
                   const VacatedAccount& account, std::span<const CustomerTraits<float>> customers);

/// All steps of the exchange within one replicate. (The engine takes the steps above, on several
/// threads.)
void exchange_accounts(const Parameters& parameters, std::int64_t week,
                       std::span<const Vacancy> vacancies, Population& population);

}  // namespace dyad::model
