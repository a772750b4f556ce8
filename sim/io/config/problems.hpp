// Everything that is wrong with a configuration, collected with its places.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sim/base/problem.hpp"

namespace dyad::io {

/// Everything that is wrong with a configuration, in order of place. Never empty. `what()` has the
/// texts of all problems, one a line.
class ConfigError : public base::Error {
 public:
  explicit ConfigError(std::vector<base::Problem> problems);
  const std::vector<base::Problem>& problems() const { return problems_; }

 private:
  std::vector<base::Problem> problems_;
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
  std::vector<base::Problem> in_order() const;
  /// Throws ConfigError with all problems in order of place, if there are any.
  void throw_if_any() const;

 private:
  struct Found {
    Spot spot;
    base::Problem problem;
    std::size_t number;  // keeps the order of those at the same place
  };
  std::vector<Found> found_;
};

}  // namespace dyad::io
