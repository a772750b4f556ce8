#include "sim/model/market.hpp"

#include <algorithm>
#include <bit>
#include <tuple>
#include <utility>

#include "sim/base/lanes/philox.hpp"
#include "sim/base/logarithm.hpp"
#include "sim/model/population.hpp"

namespace dyad::model {
namespace {

/// competition · R + Gumbel noise, drawn per slot.
double attractiveness_of(const Parameters& parameters, std::int64_t week,
                         const Population& population, const Vacancy& slot) {
  const SeedKey seed(parameters.run.seed);
  const SalespersonColumns& people = population.salespeople[static_cast<std::size_t>(slot.block)];
  const auto at = static_cast<std::size_t>(slot.lane);
  const auto words = base::philox(
      base::Philox4<std::uint32_t>{
          people.identity.salesperson[at], week_word(week, static_cast<std::uint32_t>(slot.slot)),
          purpose_word(Purpose::account_exchange, 0), people.identity.replicate[at]},
      seed.low, seed.high);
  const double u = (words.x0 + 0.5) * 0x1p-32;
  return parameters.market.competition * static_cast<double>(people.reputation[slot.lane]) -
         base::natural_logarithm(-base::natural_logarithm(u));
}

bool comes_first(const VacatedAccount& a, const VacatedAccount& b) {
  return std::tie(a.slot.block, a.slot.lane, a.slot.slot) <
         std::tie(b.slot.block, b.slot.lane, b.slot.slot);
}

/// Indices 0 .. count - 1, those with the largest key first; equal keys keep their order.
template <class KeyOf>
auto largest_first(std::size_t count, KeyOf key_of) {
  struct Ranked {
    decltype(key_of(count)) key;
    std::size_t index;
  };
  std::vector<Ranked> order;
  order.reserve(count);
  for (std::size_t k = 0; k < count; ++k) order.push_back({key_of(k), k});
  std::sort(order.begin(), order.end(), [](const Ranked& a, const Ranked& b) {
    return a.key > b.key || (a.key == b.key && a.index < b.index);
  });
  return order;
}

}  // namespace

void collect_vacancies(Population& population, std::int64_t block,
                       std::vector<Vacancy>& vacancies) {
  const std::span<std::uint16_t> leaving =
      std::span(population.leaving)
          .subspan(population.shape.account(block, 0),
                   static_cast<std::size_t>(population.shape.accounts));
  auto& churned = population.salespeople[static_cast<std::size_t>(block)].churned;
  churned = {};
  std::uint32_t anybody = 0;
  for (const std::uint16_t lanes : leaving) anybody |= lanes;
  if (anybody == 0) return;
  anybody &= (1U << population.shape.lanes(block)) - 1;  // empty lanes do not count
  for (; anybody != 0; anybody &= anybody - 1) {
    const int lane = std::countr_zero(anybody);
    for (int slot = 0; slot < population.shape.accounts; ++slot) {
      if ((leaving[static_cast<std::size_t>(slot)] >> lane & 1U) == 0) continue;
      vacancies.push_back({block, slot, lane});
      ++churned[static_cast<std::size_t>(lane)];
    }
  }
  std::fill(leaving.begin(), leaving.end(), std::uint16_t{0});
}

void VacatedAccounts::clear() {
  all.clear();
  customers.clear();
}

void VacatedAccounts::add(const Parameters& parameters, std::int64_t week,
                          const Population& population, const Vacancy& vacancy) {
  const Shape& shape = population.shape;
  const AccountColumns& account = population.accounts[shape.account(vacancy.block, vacancy.slot)];
  all.push_back({vacancy, attractiveness_of(parameters, week, population, vacancy),
                 account.value[vacancy.lane], account.fit[vacancy.lane],
                 account.members[vacancy.lane], account.demand[vacancy.lane],
                 account.id[static_cast<std::size_t>(vacancy.lane)], customers.size()});
  for (int j = 0; j < shape.members_max; ++j) {
    const auto& traits =
        population.customers[shape.customer(vacancy.block, vacancy.slot, j)].traits;
    CustomerTraits<float>::zip(customers.emplace_back(), traits,
                               [&](float& to, const Lanes& column) { to = column[vacancy.lane]; });
  }
}

void VacatedAccounts::merge(VacatedAccounts&& others) {
  if (all.empty()) {
    *this = std::move(others);
    return;
  }
  const std::size_t before = customers.size();
  for (VacatedAccount& each : others.all) each.first_customer += before;
  const auto mine = static_cast<std::ptrdiff_t>(all.size());
  all.insert(all.end(), others.all.begin(), others.all.end());
  customers.insert(customers.end(), others.customers.begin(), others.customers.end());
  std::inplace_merge(all.begin(), all.begin() + mine, all.end(), comes_first);
}

void VacatedAccounts::sort() {
  if (!std::is_sorted(all.begin(), all.end(), comes_first)) {
    std::sort(all.begin(), all.end(), comes_first);
  }
}

std::vector<std::size_t> match(std::span<const VacatedAccount> vacated) {
  const auto slots =
      largest_first(vacated.size(), [&](std::size_t k) { return vacated[k].attractiveness; });
  const auto accounts =
      largest_first(vacated.size(), [&](std::size_t k) { return vacated[k].value; });
  std::vector<std::size_t> assignment(vacated.size());
  for (std::size_t rank = 0; rank < vacated.size(); ++rank) {
    assignment[slots[rank].index] = accounts[rank].index;
  }
  return assignment;
}

void place_account(const Parameters& parameters, Population& population, const Vacancy& to,
                   const VacatedAccount& account,
                   std::span<const CustomerTraits<float>> customers) {
  const Shape& shape = population.shape;
  AccountColumns& slot = population.accounts[shape.account(to.block, to.slot)];
  slot.value[to.lane] = account.value;
  slot.fit[to.lane] = account.fit;
  slot.members[to.lane] = account.members;
  slot.demand[to.lane] = account.demand;
  slot.id[static_cast<std::size_t>(to.lane)] = account.id;
  for (int j = 0; j < shape.members_max; ++j) {
    auto& traits = population.customers[shape.customer(to.block, to.slot, j)].traits;
    CustomerTraits<float>::zip(traits,
                               customers[account.first_customer + static_cast<std::size_t>(j)],
                               [&](Lanes& column, float value) { column[to.lane] = value; });
  }
  begin_relationship(parameters, population, to.block, to.slot, to.lane);
}

void exchange_accounts(const Parameters& parameters, std::int64_t week,
                       std::span<const Vacancy> vacancies, Population& population) {
  VacatedAccounts accounts;
  for (const Vacancy& each : vacancies) accounts.add(parameters, week, population, each);
  const std::vector<std::size_t> assignment = match(accounts.all);
  for (std::size_t k = 0; k < assignment.size(); ++k) {
    place_account(parameters, population, vacancies[k], accounts.all[assignment[k]],
                  accounts.customers);
  }
}

}  // namespace dyad::model
