#include "sim/model/digest.hpp"

#include "sim/base/lanes/cloned.hpp"

namespace dyad::model {
namespace {

/// What a column's number is to the digest: its bits.
inline std::uint64_t word_of(float x) { return __builtin_bit_cast(std::uint32_t, x); }
inline std::uint64_t word_of(double x) { return __builtin_bit_cast(std::uint64_t, x); }

/// 16 digests side by side: each has to wait for its last step, and the others fill the gaps.
DYAD_CLONED void add_column(BlockDigests& digests, const Lanes& column) {
  for (std::size_t i = 0; i < block_lanes; ++i) {
    digests[i] = Digest::mixed(digests[i], word_of(column.lane[i]));
  }
}

DYAD_CLONED void add_column(BlockDigests& digests, const Sums& column) {
  for (std::size_t i = 0; i < block_lanes; ++i) {
    digests[i] = Digest::mixed(digests[i], word_of(column.lane[i]));
  }
}

DYAD_CLONED void add_column(BlockDigests& digests,
                            const std::array<std::uint32_t, block_lanes>& column) {
  for (std::size_t i = 0; i < block_lanes; ++i) {
    digests[i] = Digest::mixed(digests[i], column[i]);
  }
}

/// Only for accounts that have more than `member` members.
DYAD_CLONED void add_column(BlockDigests& digests, const Lanes& column, const Lanes& members,
                            int member) {
  const auto beyond = static_cast<float>(member);
  for (std::size_t i = 0; i < block_lanes; ++i) {
    const std::uint64_t mixed = Digest::mixed(digests[i], word_of(column.lane[i]));
    digests[i] = members.lane[i] > beyond ? mixed : digests[i];
  }
}

template <template <class> class Fields, class Column>
void add_fields(BlockDigests& digests, const Fields<Column>& fields) {
  Fields<Column>::zip(fields, fields,
                      [&](const Column& column, const Column&) { add_column(digests, column); });
}

template <template <class> class Fields>
void add_member(BlockDigests& digests, const Fields<Lanes>& fields, const Lanes& members,
                int member) {
  Fields<Lanes>::zip(fields, fields, [&](const Lanes& column, const Lanes&) {
    add_column(digests, column, members, member);
  });
}

void add_account(BlockDigests& digests, const Population& population, std::int64_t block,
                 int slot) {
  const AccountColumns& account = population.accounts[population.shape.account(block, slot)];
  add_column(digests, account.id);
  for (const Lanes* column : {&account.value, &account.fit, &account.members, &account.demand,
                              &account.meetings, &account.chased}) {
    add_column(digests, *column);
  }
  add_fields(digests, account.relationship);
  for (int j = 0; j < population.shape.members_max; ++j) {
    const auto& customer = population.customers[population.shape.customer(block, slot, j)];
    add_member(digests, customer.traits, account.members, j);
    add_member(digests, customer.state, account.members, j);
  }
}

}  // namespace

BlockDigests digests_of(const Population& population, std::int64_t block) {
  const SalespersonColumns& people = population.salespeople[static_cast<std::size_t>(block)];
  BlockDigests digests;
  for (std::size_t i = 0; i < block_lanes; ++i) {
    Digest digest;
    digest.add(std::uint64_t{people.drd4_7r[i]} << 8 | people.drd2_a1[i]);
    digests[i] = digest.value();
  }
  add_fields(digests, people.traits);
  add_fields(digests, people.state);
  add_column(digests, people.knowledge);
  add_column(digests, people.reputation);
  add_fields(digests, people.total);
  for (int slot = 0; slot < population.shape.accounts; ++slot) {
    add_account(digests, population, block, slot);
  }
  return digests;
}

}  // namespace dyad::model
