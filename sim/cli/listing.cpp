#include "sim/cli/listing.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "sim/base/nearest.hpp"
#include "sim/base/problem.hpp"
#include "sim/cli/errors.hpp"
#include "sim/cli/output.hpp"

namespace dyad::cli {
namespace {

constexpr std::size_t widest_name = 34;

std::string small(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

}  // namespace

std::vector<Named> rows_with(const std::vector<Named>& all, const std::vector<std::string>& words) {
  std::vector<Named> found;
  std::copy_if(all.begin(), all.end(), std::back_inserter(found), [&](const Named& row) {
    const std::string text = small(row.name + " " + row.meaning);
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
      return text.find(small(word)) != std::string::npos;
    });
  });
  return found;
}

std::string listing(const std::vector<Named>& rows) {
  std::size_t column = 0;
  for (const Named& row : rows) {
    if (row.name.size() <= widest_name) column = std::max(column, row.name.size());
  }
  const std::size_t indent = column + 2;
  std::string text;
  for (const Named& row : rows) {
    const std::string meaning = wrapped(words_of(row.meaning), indent);
    if (row.name.size() > column) {
      text += row.name + "\n" + meaning;
    } else {
      text += fmt::format("{:<{}}{}", row.name, indent, meaning.substr(indent));
    }
  }
  return text;
}

namespace {

/// The words that names are made of: "mean_sales" gives "mean" and "sales".
std::vector<std::string> parts_of_names(const std::vector<Named>& rows) {
  std::set<std::string> parts;
  for (const Named& row : rows) {
    std::string part;
    for (const char c : row.name + ".") {
      if (c != '.' && c != '_') {
        part += c;
      } else {
        parts.insert(std::exchange(part, {}));
      }
    }
  }
  return {parts.begin(), parts.end()};
}

std::string found(const Search& search, const std::vector<std::string>& words) {
  const auto all = search.rows();
  const auto rows = rows_with(all, words);
  if (!rows.empty()) return listing(rows);
  const auto near = base::nearest(words.front(), parts_of_names(all));
  throw UsageError("dyad " + search.command,
                   fmt::format("no {} has {}", search.kind,
                               base::shown(fmt::format("{}", fmt::join(words, " ")))),
                   "neither in its name nor in its meaning",
                   near ? fmt::format("did you mean {}?", *near)
                        : fmt::format("try a shorter word, or `dyad {}` for all", search.command));
}

}  // namespace

void add_search(CLI::App& app, const Search& search) {
  auto words = std::make_shared<std::vector<std::string>>();
  CLI::App* command = app.add_subcommand(search.command, search.description);
  command->add_option("WORD", *words, "Only those with this in the name or the meaning")
      ->option_text("...");
  command->callback([search, words] { print(found(search, *words)); });
}

}  // namespace dyad::cli
