// What is wrong, in one grammar: `where: what is wrong (why): what to do`.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace dyad::base {

/// One thing that is wrong. `where` is a file, "file:line:column", or what was typed.
struct Problem {
  std::string where, what, why, remedy;
  std::string text() const;
};

/// A problem without its place.
struct Complaint {
  std::string what, why, remedy;
};

/// A problem, thrown. Rooms derive kinds of their own from it where somebody catches one kind only.
class Error : public std::runtime_error {
 public:
  explicit Error(const Problem& problem) : std::runtime_error(problem.text()) {}
  /// `details` follow on lines of their own, such as a difference of texts.
  Error(std::string_view where, std::string_view what, std::string_view why,
        std::string_view remedy, std::string_view details = "");
  /// The whole sentence, as another Error said it.
  explicit Error(const std::string& sentence) : std::runtime_error(sentence) {}
};

/// `text` for a message: control characters and broken UTF-8 escaped, cut when long.
std::string shown(std::string_view text);

}  // namespace dyad::base
