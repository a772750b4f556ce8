#include "sim/model/digest.hpp"

#include "sim/model/tally.hpp"

namespace dyad::model {
namespace {

template <template <class> class Fields>
void add_fields(Digest& digest, const Fields<Lanes>& fields, int lane) {
  Fields<Lanes>::zip(fields, fields,
                     [&](const Lanes& column, const Lanes&) { digest.add(column[lane]); });
}

void add_total(Digest& digest, const RunTally<double>& total) {
  for (double sum : total.state_sums) digest.add(sum);
  for (double sum :
       {total.turns, total.sales, total.revenue, total.discount, total.chases, total.churned}) {
    digest.add(sum);
  }
  for (double count : total.moves) digest.add(count);
  for (double count : total.survey_moves) digest.add(count);
}

void add_account(Digest& digest, const Population& population, std::int64_t block, int slot,
                 int lane) {
  const AccountColumns& account = population.accounts[population.shape.account(block, slot)];
  digest.add(std::uint64_t{account.id[static_cast<std::size_t>(lane)]});
  for (const Lanes* column : {&account.value, &account.fit, &account.members, &account.demand,
                              &account.meetings, &account.chased}) {
    digest.add((*column)[lane]);
  }
  add_fields(digest, account.relationship, lane);
  const int members = static_cast<int>(account.members[lane]);
  for (int j = 0; j < members; ++j) {
    const auto& customer = population.customers[population.shape.customer(block, slot, j)];
    add_fields(digest, customer.traits, lane);
    add_fields(digest, customer.state, lane);
  }
}

}  // namespace

std::uint64_t digest_of(const Population& population, std::int64_t block, int lane) {
  Digest digest;
  const SalespersonColumns& people = population.salespeople[static_cast<std::size_t>(block)];
  const auto at = static_cast<std::size_t>(lane);
  digest.add(std::uint64_t{people.drd4_7r[at]} << 8 | people.drd2_a1[at]);
  add_fields(digest, people.traits, lane);
  add_fields(digest, people.state, lane);
  digest.add(people.knowledge[lane]);
  digest.add(people.reputation[lane]);
  add_total(digest, total_of(people, lane));
  for (int slot = 0; slot < population.shape.accounts; ++slot) {
    add_account(digest, population, block, slot, lane);
  }
  return digest.value();
}

}  // namespace dyad::model
