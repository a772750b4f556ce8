#include "sim/study/journal/database_error.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <new>
#include <system_error>

#include "sim/base/problem.hpp"
#include "sim/base/remedies.hpp"

namespace dyad::study {
namespace {

std::string reason(int system_error, std::string_view otherwise) {
  return system_error == 0 ? std::string(otherwise) : std::generic_category().message(system_error);
}

bool is_about_locks(int code) {
  return code == SQLITE_IOERR_LOCK || code == SQLITE_IOERR_UNLOCK || code == SQLITE_IOERR_RDLOCK ||
         code == SQLITE_IOERR_CHECKRESERVEDLOCK || code == SQLITE_IOERR_SHMLOCK;
}

[[noreturn]] void throw_full(const std::string& journal, const std::string& why) {
  throw base::Error(journal, "cannot be written", why,
                    "free some space and run the same command again; all runs recorded so far "
                    "are kept");
}

[[noreturn]] void throw_failed_transfer(const std::string& journal, int code, int system_error,
                                        std::string_view message) {
  const bool full = system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
  if (full) throw_full(journal, reason(system_error, message));
  if (is_about_locks(code)) {
    throw base::Error(journal, "cannot be locked", reason(system_error, message),
                      "choose an output on a disk whose file system knows locks; all runs "
                      "recorded so far are kept");
  }
  const bool reading = code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ;
  throw base::Error(journal, reading ? "cannot be read" : "cannot be written",
                    reason(system_error, message),
                    "check the disk and run the same command again; all runs recorded so far are "
                    "kept");
}

}  // namespace

void throw_error(const std::string& journal, int code, int system_error, std::string_view message) {
  switch (code & 0xff) {  // the primary result code
    case SQLITE_NOMEM:
      throw std::bad_alloc();
    case SQLITE_FULL:
      throw_full(journal, "the disk is full");
    case SQLITE_IOERR:
      throw_failed_transfer(journal, code, system_error, message);
    case SQLITE_CORRUPT:
      throw_damaged(journal, message);
    case SQLITE_NOTADB:
      throw base::Error(journal, "is no journal",
                        "it is not an SQLite database, or its beginning is damaged",
                        "name another output, or delete the file if it is not needed");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      throw base::Error(journal, "is in use", "another program has locked it",
                        "close that program and run the same command again");
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
      if (system_error == EMFILE || system_error == ENFILE) {
        throw base::Error(journal, "cannot be opened", reason(system_error, message),
                          base::remedy_for_descriptors);
      }
      throw base::Error(journal, "cannot be opened", reason(system_error, message),
                        "name an ordinary file that you may read, in a folder that you may "
                        "write to");
    default:
      throw_damaged(journal, fmt::format("{}, SQLite error {}", message, code));
  }
}

void throw_damaged(const std::string& journal, std::string_view why) {
  throw base::Error(journal, "is damaged", why,
                    "put a copy in its place, or delete it to do all its runs again");
}

}  // namespace dyad::study
