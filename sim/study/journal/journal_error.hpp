// What goes wrong with a journal, said in the project's grammar of errors.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace dyad::study {

/// `what()` reads `where: what is wrong (why): what to do`. A difference of texts may follow it on
/// lines of its own.
class JournalError : public std::runtime_error {
 public:
  JournalError(std::string_view where, std::string_view what, std::string_view why,
               std::string_view remedy, std::string_view details = "")
      : std::runtime_error(std::string(where) + ": " + std::string(what) + " (" + std::string(why) +
                           "): " + std::string(remedy) + std::string(details)) {}
};

}  // namespace dyad::study
