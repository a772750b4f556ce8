// A thin coat over SQLite: handles are let go of, and errors become base::Errors.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace dyad::study {

enum class Access { read, write };

/// One connection; for one thread at a time. All functions throw base::Error.
class Database {
 public:
  /// With Access::write the file is made when it is not there.
  Database(const std::filesystem::path& file, Access access);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  const std::string& name() const { return name_; }
  sqlite3* handle() const { return handle_; }
  /// Runs one or more statements without results.
  void execute(const char* sql);
  /// Throws what SQLite's result code means for a journal.
  [[noreturn]] void fail(int code) const;
  /// Throws that the file is damaged, and how that shows.
  [[noreturn]] void fail_damaged(std::string_view why) const;

 private:
  std::string name_;
  sqlite3* handle_ = nullptr;
};

/// A prepared statement. Places of bind count from 1, columns from 0, as in SQLite.
class Statement {
 public:
  Statement(Database& database, const char* sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& bind(int place, std::int64_t value);
  /// Bytes and texts must stay where they are until the statement is reset.
  Statement& bind(int place, std::span<const std::byte> bytes);
  Statement& bind(int place, std::string_view text);

  /// Whether there is a (further) row.
  bool step();
  void reset();
  /// Runs a statement without results to its end, ready to be bound again.
  void run();

  std::int64_t integer(int column) const;
  /// Valid until the next step.
  std::span<const std::byte> bytes(int column) const;
  std::string text(int column) const;

 private:
  Database& database_;
  sqlite3_stmt* handle_ = nullptr;
};

/// All or nothing: what was done since the beginning is undone unless commit was reached.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit();

 private:
  Database& database_;
};

}  // namespace dyad::study
