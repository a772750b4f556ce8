// Memory in large pages is memory like any other.
#include <catch2/catch.hpp>
#include <cstdint>

#include "sim/model/state.hpp"

using namespace dyad::model;

namespace {

std::uintptr_t address_of(const Columns<AccountColumns>& accounts) {
  return reinterpret_cast<std::uintptr_t>(accounts.data());  // NOLINT: its bits are the point
}

}  // namespace

TEST_CASE("what fills a large page begins on one") {
  constexpr std::size_t page = std::size_t{2} << 20;
  const Columns<AccountColumns> many(page / sizeof(AccountColumns) + 1);
  CHECK(address_of(many) % page == 0);
  const Columns<AccountColumns> few(3);
  CHECK(address_of(few) % alignof(AccountColumns) == 0);
}

TEST_CASE("columns are copied, grown and compared wherever they lie") {
  Columns<AccountColumns> accounts(2);
  accounts[1].value[7] = 3;
  accounts.resize(10'000);  // from small pages to large ones
  CHECK(accounts[1].value[7] == 3.0F);
  CHECK(accounts[9'999].value[15] == 0.0F);
  const Columns<AccountColumns> copy = accounts;
  CHECK(copy[1].value[7] == 3.0F);
  CHECK(copy.get_allocator() == accounts.get_allocator());
}
