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
  /// The whole sentence, as another ResultError said it.
  explicit ResultError(const std::string& sentence) : std::runtime_error(sentence) {}
};

/// What to do about a file that is damaged, and about no other.
inline constexpr std::string_view remedy_for_damage =
    "the file is damaged; take another copy, or run again to make it anew";

}  // namespace dyad::io
