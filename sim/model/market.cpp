#include "sim/model/market.hpp"

#include <algorithm>
#include <numeric>

#include "sim/model/kernel/maths.hpp"
#include "sim/model/population.hpp"

namespace dyad::model {
namespace {

/// What goes along when an account changes hands.
struct Account {
  float value, fit, members;
  std::uint32_t id;
  std::array<CustomerTraits<float>, most_members> customers;
};

Account take_account(const Population& population, const Vacancy& from) {
  const AccountColumns& slot = population.accounts[population.shape.account(from.block, from.slot)];
  Account account{slot.value[from.lane],
                  slot.fit[from.lane],
                  slot.members[from.lane],
                  slot.id[static_cast<std::size_t>(from.lane)],
                  {}};
  for (int j = 0; j < population.shape.members_max; ++j) {
    const auto& traits =
        population.customers[population.shape.customer(from.block, from.slot, j)].traits;
    CustomerTraits<float>::zip(account.customers[static_cast<std::size_t>(j)], traits,
                               [&](float& to, const Lanes& column) { to = column[from.lane]; });
  }
  return account;
}

void place_account(const Parameters& parameters, Population& population, const Vacancy& to,
                   const Account& account) {
  AccountColumns& slot = population.accounts[population.shape.account(to.block, to.slot)];
  slot.value[to.lane] = account.value;
  slot.fit[to.lane] = account.fit;
  slot.members[to.lane] = account.members;
  slot.id[static_cast<std::size_t>(to.lane)] = account.id;
  for (int j = 0; j < population.shape.members_max; ++j) {
    auto& traits = population.customers[population.shape.customer(to.block, to.slot, j)].traits;
    CustomerTraits<float>::zip(traits, account.customers[static_cast<std::size_t>(j)],
                               [&](Lanes& column, float value) { column[to.lane] = value; });
  }
  begin_relationship(parameters, population, to.block, to.slot, to.lane);
}

/// competition · R + Gumbel noise, drawn per slot.
double appeal_of(const Parameters& parameters, std::int64_t week, const Population& population,
                 const Vacancy& slot) {
  const SeedKey seed(parameters.run.seed);
  const SalespersonColumns& people = population.salespeople[static_cast<std::size_t>(slot.block)];
  const auto at = static_cast<std::size_t>(slot.lane);
  const auto words = philox(
      Philox4<std::uint32_t>{people.identity.salesperson[at],
                             week_word(week, static_cast<std::uint32_t>(slot.slot)),
                             purpose_word(Purpose::handing_out, 0), people.identity.replicate[at]},
      seed.low, seed.high);
  const double u = (words.x0 + 0.5) * 0x1p-32;
  return parameters.market.competition * static_cast<double>(people.reputation[slot.lane]) -
         natural_logarithm(-natural_logarithm(u));
}

/// Indices 0 .. n - 1, those with the largest key first; equal keys keep their order.
template <class Key>
std::vector<std::size_t> largest_first(const std::vector<Key>& keys) {
  std::vector<std::size_t> order(keys.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return keys[a] > keys[b]; });
  return order;
}

}  // namespace

void collect_vacancies(Population& population, std::int64_t block,
                       std::vector<Vacancy>& vacancies) {
  SalespersonColumns& people = population.salespeople[static_cast<std::size_t>(block)];
  std::uint16_t* leaving = &population.leaving[population.shape.account(block, 0)];
  std::uint32_t anybody = 0;
  for (int slot = 0; slot < population.shape.accounts; ++slot) anybody |= leaving[slot];
  people.churned = {};
  if (anybody == 0) return;
  for (int lane = 0; lane < population.shape.lanes(block); ++lane) {
    for (int slot = 0; slot < population.shape.accounts; ++slot) {
      if ((leaving[slot] >> lane & 1U) == 0) continue;
      vacancies.push_back({block, slot, lane});
      ++people.churned[static_cast<std::size_t>(lane)];
    }
  }
  std::fill(leaving, leaving + population.shape.accounts, std::uint16_t{0});
}

void hand_out(const Parameters& parameters, std::int64_t week, std::span<const Vacancy> vacancies,
              Population& population) {
  std::vector<double> appeal;
  std::vector<float> value;
  std::vector<Account> accounts;
  for (const Vacancy& vacancy : vacancies) {
    appeal.push_back(appeal_of(parameters, week, population, vacancy));
    accounts.push_back(take_account(population, vacancy));
    value.push_back(accounts.back().value);
  }
  const auto slots = largest_first(appeal), by_value = largest_first(value);
  for (std::size_t k = 0; k < slots.size(); ++k) {
    place_account(parameters, population, vacancies[slots[k]], accounts[by_value[k]]);
  }
}

}  // namespace dyad::model
