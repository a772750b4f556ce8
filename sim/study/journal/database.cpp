#include "sim/study/journal/database.hpp"

#include <sqlite3.h>

#include <cerrno>

#include "sim/base/problem.hpp"
#include "sim/study/journal/database_error.hpp"

namespace dyad::study {
namespace {

constexpr int patience = 10'000;  // milliseconds, for a reader that is just looking at the file

/// Bytes; the resolved sweep with its table is the largest there is. A changed byte can ask for
/// more.
constexpr int largest_value = 256 << 20;

/// A path as SQLite wants it inside a URI.
std::string escaped(const std::string& path) {
  std::string text;
  for (const char c : path) {
    const bool special = c == '%' || c == '?' || c == '#';
    text += special ? (c == '%' ? "%25" : c == '?' ? "%3f" : "%23") : std::string(1, c);
  }
  return text;
}

/// A journal that nobody writes has no log beside it, and is read as it lies: otherwise SQLite
/// would make files beside it, which a folder that can only be read does not allow.
std::string name_for_reading(const std::filesystem::path& file) {
  std::error_code none;
  const bool log = std::filesystem::exists(file.string() + "-wal", none);
  const std::string path = std::filesystem::absolute(file).string();
  return "file://" + escaped(path) + (log ? "" : "?immutable=1");
}

}  // namespace

Database::Database(const std::filesystem::path& file, Access access) : name_(file.string()) {
  const bool read = access == Access::read;
  const int way =
      read ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  const std::string name = read ? name_for_reading(file) : name_;
  const int code = sqlite3_open_v2(name.c_str(), &handle_, way | SQLITE_OPEN_NOMUTEX, nullptr);
  try {
    if (code != SQLITE_OK) fail(code);
    sqlite3_extended_result_codes(handle_, 1);
    sqlite3_busy_timeout(handle_, patience);
    // The file may be damaged: look closely at each page, run nothing that it contains, and read
    // it by calls that can fail rather than by memory that can vanish.
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_limit(handle_, SQLITE_LIMIT_LENGTH, largest_value);
    execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
  } catch (...) {
    sqlite3_close(handle_);
    throw;
  }
}

Database::~Database() { sqlite3_close(handle_); }

void Database::execute(const char* sql) {
  errno = 0;
  const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

void Database::fail(int code) const {
  const int last = errno;  // of a commit that failed SQLite itself has forgotten the cause
  const int cause = sqlite3_system_errno(handle_);
  throw_error(name_, code, cause != 0 ? cause : last, sqlite3_errmsg(handle_));
}

void Database::fail_damaged(std::string_view why) const { throw_damaged(name_, why); }

Statement::Statement(Database& database, const char* sql) : database_(database) {
  const int code =
      sqlite3_prepare_v3(database.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &handle_, nullptr);
  if (code != SQLITE_OK) database.fail(code);
}

Statement::~Statement() { sqlite3_finalize(handle_); }

Statement& Statement::bind(int place, std::int64_t value) {
  const int code = sqlite3_bind_int64(handle_, place, value);
  if (code != SQLITE_OK) database_.fail(code);
  return *this;
}

Statement& Statement::bind(int place, std::span<const std::byte> bytes) {
  const int code = sqlite3_bind_blob64(handle_, place, bytes.data(), bytes.size(), SQLITE_STATIC);
  if (code != SQLITE_OK) database_.fail(code);
  return *this;
}

Statement& Statement::bind(int place, std::string_view text) {
  // No text at all would be stored as NULL.
  const char* data = text.empty() ? "" : text.data();
  const int code =
      sqlite3_bind_text64(handle_, place, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
  if (code != SQLITE_OK) database_.fail(code);
  return *this;
}

bool Statement::step() {
  errno = 0;
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) database_.fail(code);
  return false;
}

void Statement::reset() { sqlite3_reset(handle_); }  // repeats the error that step has reported

void Statement::run() {
  step();
  reset();
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_, column); }

std::span<const std::byte> Statement::bytes(int column) const {
  const void* data = sqlite3_column_blob(handle_, column);  // before its size is asked for
  const int size = sqlite3_column_bytes(handle_, column);
  return {static_cast<const std::byte*>(data),
          data == nullptr ? 0 : static_cast<std::size_t>(size)};
}

std::string Statement::text(int column) const {
  const auto all = bytes(column);
  return {reinterpret_cast<const char*>(all.data()), all.size()};
}

// Immediately: a transaction that begins by reading may find that it cannot go on to write.
Transaction::Transaction(Database& database) : database_(database) {
  database_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  const bool ended =
      sqlite3_get_autocommit(database_.handle()) != 0;  // some errors undo by themselves
  if (!ended) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() { database_.execute("COMMIT"); }

}  // namespace dyad::study
