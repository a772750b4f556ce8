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

/// A vacancy, how attractive it is (competition · R + Gumbel noise), and the account that left it.
struct Offer {
  Vacancy slot;
  double appeal;
  float value, fit, members, demand;  // of the account
  std::uint32_t id;
  std::size_t first_customer;  // of the account, in Offers::customers
};

/// What left in one week. Customers stand apart: an account has one of them, or up to eight.
struct Offers {
  std::vector<Offer> all;
  std::vector<CustomerTraits<float>> customers;

  void clear();
  /// Takes the account out of a vacancy.
  void add(const Parameters& parameters, std::int64_t week, const Population& population,
           const Vacancy& vacancy);
  /// Puts them in order of salesperson and slot.
  void sort();
  /// Takes over the offers of somebody else; both are in order, and stay so.
  void merge(Offers&& others);
};

/// For each offer of one replicate, in order of salesperson and slot, the offer whose account comes
/// there: slots in order of appeal get accounts in order of value.
std::vector<std::size_t> match(std::span<const Offer> offers);

/// Puts an account with its customers in a slot, where a new relationship begins.
void place(const Parameters& parameters, Population& population, const Vacancy& to,
           const Offer& account, std::span<const CustomerTraits<float>> customers);

/// All of it: hands the accounts that left out again among the vacated slots of one replicate. (The
/// engine takes the steps above, on several threads.)
void hand_out(const Parameters& parameters, std::int64_t week, std::span<const Vacancy> vacancies,
              Population& population);

}  // namespace dyad::model
