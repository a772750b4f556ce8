// What goes wrong with a result file, said in the project's grammar of errors.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace dyad::io {

/// `what()` reads `where: what is wrong (why): what to do`.
class ResultError : public std::runtime_error {
 public:
  ResultError(std::string_view where, std::string_view what, std::string_view why,
              std::string_view remedy)
      : std::runtime_error(std::string(where) + ": " + std::string(what) + " (" + std::string(why) +
                           "): " + std::string(remedy)) {}
};

}  // namespace dyad::io
