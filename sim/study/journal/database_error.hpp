// What SQLite's result codes mean for whoever has a journal.
#pragma once

#include <string>
#include <string_view>

namespace dyad::study {

/// Throws base::Error, or std::bad_alloc when memory ran out. `code` is a result code of SQLite,
/// extended or not; `system_error` the errno that led to it, 0 when none did; `message` SQLite's.
[[noreturn]] void throw_error(const std::string& journal, int code, int system_error,
                              std::string_view message);

/// Throws base::Error: the journal cannot be used, and how that shows.
[[noreturn]] void throw_damaged(const std::string& journal, std::string_view why);

}  // namespace dyad::study
