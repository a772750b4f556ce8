#include "sim/study/journal/schema.hpp"

#include <fmt/format.h>

#include <array>
#include <span>
#include <string>

#include "sim/base/problem.hpp"
#include "sim/study/journal/checksum.hpp"

namespace dyad::study {
namespace {

constexpr std::int64_t application = 0x64796164;  // "dyad"
constexpr std::int64_t format_version = 1;

// A run's number is its key, and so its place in the file: reading in order is reading forward.
constexpr std::array tables = {
    "CREATE TABLE identity(place INTEGER PRIMARY KEY, name TEXT NOT NULL, text TEXT NOT NULL)",
    "CREATE TABLE extent(points INTEGER NOT NULL, replicates INTEGER NOT NULL, "
    "checksum INTEGER NOT NULL)",
    "CREATE TABLE run(number INTEGER PRIMARY KEY, content BLOB NOT NULL, "
    "checksum INTEGER NOT NULL)",
};

std::int64_t number(Database& database, const char* sql) {
  Statement statement(database, sql);
  return statement.step() ? statement.integer(0) : 0;
}

/// Covers both tables: damage to a text must not make another sweep of it.
std::int64_t checksum_of(const Owner& owner) {
  Checksum checksum;
  checksum.add(owner.extent.points);
  checksum.add(owner.extent.replicates);
  for (const auto& [name, text] : owner.identity) {
    checksum.add(std::as_bytes(std::span(name)));
    checksum.add(std::as_bytes(std::span(text)));
  }
  return static_cast<std::int64_t>(checksum.value());
}

/// The extent as people read it beside the other items.
Identity with_extent(const Owner& owner) {
  Identity all = owner.identity;
  all.push_back({"points", fmt::to_string(owner.extent.points)});
  all.push_back({"replicates", fmt::to_string(owner.extent.replicates)});
  return all;
}

}  // namespace

bool is_blank(Database& database) {
  return number(database, "PRAGMA application_id") == 0 &&
         number(database, "PRAGMA user_version") == 0 &&
         number(database, "SELECT count(*) FROM sqlite_master") == 0;
}

void create_tables(Database& database, const Owner& owner) {
  Transaction transaction(database);
  database.execute(fmt::format("PRAGMA application_id = {}", application).c_str());
  database.execute(fmt::format("PRAGMA user_version = {}", format_version).c_str());
  for (const char* table : tables) database.execute(table);
  Statement item(database, "INSERT INTO identity(name, text) VALUES(?, ?)");
  for (const auto& [name, text] : owner.identity) item.bind(1, name).bind(2, text).run();
  Statement extent(database, "INSERT INTO extent VALUES(?, ?, ?)");
  extent.bind(1, owner.extent.points).bind(2, owner.extent.replicates);
  extent.bind(3, checksum_of(owner)).run();
  transaction.commit();
}

void check_tables(Database& database) {
  if (number(database, "PRAGMA application_id") != application) {
    throw base::Error(database.name(), "is no journal", "another program made it",
                      "name another output");
  }
  const std::int64_t version = number(database, "PRAGMA user_version");
  if (version > format_version) {
    throw base::Error(database.name(), "cannot be read",
                      fmt::format("it has format {} and this program knows only format {}", version,
                                  format_version),
                      "finish with the newer program that began it, or choose another output");
  }
  if (version != format_version) database.fail_damaged("it has no format version");
  Statement made(database, "SELECT sql FROM sqlite_master ORDER BY rowid");
  for (const char* table : tables) {
    if (!made.step() || made.text(0) != table)
      database.fail_damaged("its tables are not a journal's");
  }
  if (made.step()) database.fail_damaged("it has more tables than a journal");
}

Owner read_owner(Database& database) {
  Owner owner;
  Statement item(database, "SELECT name, text FROM identity ORDER BY place");
  while (item.step()) owner.identity.push_back({item.text(0), item.text(1)});
  Statement extent(database, "SELECT points, replicates, checksum FROM extent");
  if (!extent.step()) database.fail_damaged("it does not say which runs it is for");
  owner.extent = {extent.integer(0), extent.integer(1)};
  if (extent.integer(2) != checksum_of(owner)) {
    database.fail_damaged("the checksum of what it belongs to is wrong");
  }
  return owner;
}

void check_same(const Database& database, const Owner& old, const Owner& now) {
  const Identity before = with_extent(old), after = with_extent(now);
  const auto names = differing(before, after);
  if (names.empty()) return;
  throw base::Error(
      database.name(), "belongs to another sweep",
      fmt::format("different {}; below, - is the journal's and + what is asked for now",
                  fmt::join(names, ", ")),
      "finish with the sweep file and program that began it, choose another output, or delete the "
      "journal to do all runs again",
      difference(before, after));
}

}  // namespace dyad::study
