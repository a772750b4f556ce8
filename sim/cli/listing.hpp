// Names with what they mean, and commands that search in them.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace dyad::cli {

struct Named {
  std::string name, meaning;
};

/// Those in which every word occurs, in the name or the meaning, in small or capital letters.
std::vector<Named> rows_with(const std::vector<Named>& all, const std::vector<std::string>& words);

/// Two columns, 100 wide: names, and meanings broken at spaces. A name that is longer than the
/// first column has a line of its own.
std::string listing(const std::vector<Named>& rows);

/// A command that prints the rows that have all words it was given; all rows without a word.
struct Search {
  std::string command, description;
  std::string kind;  // of one row: "key"
  std::vector<Named> (*rows)();
};

/// Adds the command to the program. It throws UsageError where no row has all the words.
void add_search(CLI::App& app, const Search& search);

}  // namespace dyad::cli
