// What is wrong with a configuration, in one grammar: `where: what is wrong (why): what to do`.
#pragma once

#include <cstddef>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace dyad::io {

/// One thing that is wrong. `where` is "file:line:column", a file, or "--set key=value".
struct Problem {
  std::string where, what, why, remedy;
  std::string text() const;
};

/// A problem without its place.
struct Complaint {
  std::string what, why, remedy;
};

/// Everything that is wrong with a configuration, in order of place. Never empty.
class ConfigError : public std::exception {
 public:
  explicit ConfigError(std::vector<Problem> problems);
  const std::vector<Problem>& problems() const { return problems_; }
  /// The texts of all problems, one a line.
  const char* what() const noexcept override { return text_.c_str(); }

 private:
  std::vector<Problem> problems_;
  std::string text_;
};

/// A point in what the user gave. Problems are reported file first, then `--set`, then the CSV
/// file.
struct Spot {
  enum Source { file, command_line, table } source = file;
  std::size_t line = 1, column = 1;  // from 1; of a --set, its number among them
  std::string where;
};

/// The spot of a line and column of a file.
Spot spot_in(Spot::Source source, const std::string& file, std::size_t line, std::size_t column);

/// Collects problems, so that a user sees all of them at once.
class Problems {
 public:
  void add(const Spot& spot, std::string what, std::string why, std::string remedy);
  bool empty() const { return found_.empty(); }
  /// All problems in order of place.
  std::vector<Problem> in_order() const;
  /// Throws ConfigError with all problems in order of place, if there are any.
  void throw_if_any() const;

 private:
  struct Found {
    Spot spot;
    Problem problem;
    std::size_t number;  // keeps the order of those at the same place
  };
  std::vector<Found> found_;
};

/// `text` for a message: control characters and broken UTF-8 escaped, cut when long.
std::string shown(std::string_view text);

}  // namespace dyad::io
