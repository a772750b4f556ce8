#include "sim/io/config/draft.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>

#include "sim/base/nearest.hpp"
#include "sim/io/config/assign.hpp"

namespace dyad::io {
namespace {

constexpr const char* why_strict = "it would otherwise be ignored without a word";

/// Words that people try, for what other keys say.
struct Word {
  std::string_view table, name, remedy;
};
constexpr Word words_for_other_keys[] = {
    {"population", "salespeople",
     "there are teams * team_size of them: set 'teams' and 'team_size'"},
    {"population", "customers",
     "each salesperson has 'accounts', each with 'members_min' to 'members_max' of them"},
    {"run", "turns", "the most turns of a meeting are 'max_turns'"},
    {"run", "threads", "it is no key, since results do not depend on it: use --threads"},
};

/// The tables in which a key of that name exists, as they are written: "[run]", "[moves.pitch]".
std::vector<std::string> tables_with(const ParameterBinding& binding, const std::string& name) {
  std::vector<std::string> tables;
  for (const model::Key& key : binding.keys()) {
    const std::string table = table_shown(key.table);
    if (key.name == name && std::find(tables.begin(), tables.end(), table) == tables.end()) {
      tables.push_back(table);
    }
  }
  return tables;
}

/// Names that begin with `name` and a line: "anxiety" is the beginning of "anxiety_shift".
std::vector<std::string> longer_names(const std::vector<std::string>& names,
                                      const std::string& name) {
  std::vector<std::string> longer;
  for (const std::string& each : names) {
    if (each.starts_with(name + "_")) longer.push_back("'" + each + "'");
  }
  return longer;
}

std::string remedy_for_unknown(const ParameterBinding& binding, const std::string& table,
                               const std::string& name) {
  for (const Word& word : words_for_other_keys) {
    if (word.table == table && word.name == name) return std::string(word.remedy);
  }
  const std::vector<std::string> here = binding.names_in(table);
  const auto longer = longer_names(here, name);
  if (!longer.empty()) return fmt::format("did you mean {}?", fmt::join(longer, " or "));
  const auto close = base::nearest(name, here);
  // A right name in the wrong table is likelier than two slips of the pen.
  if (!close || base::edit_distance(name, *close) > 1) {
    const auto tables = tables_with(binding, name);
    if (!tables.empty() && tables.size() <= 3) {
      return fmt::format("did you mean '{}' in {}?", name, fmt::join(tables, " or "));
    }
  }
  if (close) return fmt::format("did you mean '{}'?", *close);
  return fmt::format("known here: {}", fmt::join(here, ", "));
}

}  // namespace

void Draft::give(const model::Key& key, const toml::node& value, const Spot& spot) {
  const auto refused = assign(key, value);
  if (refused) problems.add(spot, refused->what, refused->why, refused->remedy);
  // A bad value stays a problem, even when a later --set would put a good one in its place.
  const auto before = given.find(key.path());
  const bool was_good = before == given.end() || before->second.good;
  given[key.path()] = {spot, was_good && !refused};
}

bool Draft::good(std::initializer_list<std::string> paths) const {
  return std::all_of(paths.begin(), paths.end(), [&](const std::string& path) {
    const auto at = given.find(path);
    return at == given.end() || at->second.good;
  });
}

Spot Draft::spot_of_conflict(std::initializer_list<std::string> paths) const {
  const auto order = [](const Spot& spot) {
    return std::tuple(spot.source, spot.line, spot.column);
  };
  const Spot* last = nullptr;
  for (const std::string& path : paths) {
    const auto at = given.find(path);
    if (at == given.end()) continue;
    if (!last || order(*last) < order(at->second.spot)) last = &at->second.spot;
  }
  if (last) return *last;
  const std::string& first = *paths.begin();
  const auto header = headers.find(first.substr(0, first.rfind('.')));
  return header != headers.end() ? header->second : spot_in(Spot::file, name, 1, 1);
}

void add_unknown(Problems& problems, const ParameterBinding& binding, const Spot& spot,
                 const std::string& table, const std::string& name) {
  const std::string what =
      table.empty() ? fmt::format("unknown table or key '{}'", base::shown(name))
                    : fmt::format("unknown key '{}' in {}", base::shown(name), table_shown(table));
  if (name.find('.') != std::string::npos) {
    problems.add(spot, what, "a name in quotes is one name, dots and all", "leave out the quotes");
    return;
  }
  problems.add(spot, what, why_strict, remedy_for_unknown(binding, table, name));
}

}  // namespace dyad::io
