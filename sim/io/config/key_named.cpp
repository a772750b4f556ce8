#include "sim/io/config/key_named.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/base/csv.hpp"
#include "sim/io/config/attachment_table.hpp"
#include "sim/io/config/draft.hpp"

namespace dyad::io {
namespace {

/// Splits "moves.pitch.habit" at its dots.
std::vector<std::string> names_of(std::string_view path) {
  std::vector<std::string> names;
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t end = std::min(path.find('.', start), path.size());
    names.emplace_back(base::trimmed(path.substr(start, end - start)));
    start = end + 1;
  }
  return names;
}

class Search {
 public:
  Search(const ParameterBinding& binding, Problems& problems, const Spot& spot)
      : binding_(binding), problems_(problems), spot_(spot) {}

  const model::Key* key(const std::vector<std::string>& names) {
    std::string table;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::string path = table.empty() ? names[i] : table + "." + names[i];
      const bool last = i + 1 == names.size();
      if (const model::Key* key = binding_.find(path)) {
        if (last) return key;
        return refuse(fmt::format("{} is a key, not a table", path), "it holds one value",
                      fmt::format("write '{}'", shown_path(path)));
      }
      if (!names[i].empty() && binding_.is_table(path)) {
        table = path;
        continue;
      }
      return unknown(table, names[i]);
    }
    const std::string inside =
        table == "intervention" || table == "transcript" ? "0" : binding_.names_in(table)[0];
    return refuse(fmt::format("{} is a table, not a key", table),
                  "a key that has one value is wanted",
                  fmt::format("write '{}'", shown_path(table + "." + inside)));
  }

 private:
  /// As it is written where it was given.
  std::string shown_path(const std::string& path) const {
    return spot_.source == Spot::command_line ? fmt::format("--set {}=...", path) : path;
  }

  const model::Key* refuse(std::string what, std::string why, std::string remedy) {
    problems_.add(spot_, std::move(what), std::move(why), std::move(remedy));
    return nullptr;
  }

  /// The key of the table's first entry that `name` may mean, for an example.
  std::string key_like(const std::string& table, const std::string& name) const {
    if (binding_.find(fmt::format("{}.0.{}", table, name))) return name;
    return table == "transcript" ? "account" : "share";
  }

  const model::Key* unknown(const std::string& table, const std::string& name) {
    if (table == "intervention" || table == "transcript") {
      const std::size_t count = binding_.names_in(table).size();
      const std::string why = count == 0 ? fmt::format("the configuration has no [[{}]]", table)
                                         : fmt::format("it has {}, counted from 0", count);
      const std::string first = fmt::format("{}.0.{}", table, key_like(table, name));
      return refuse(fmt::format("there is no {} '{}'", table, base::shown(name)), why,
                    count == 0 ? fmt::format("add a [[{}]] to the file", table)
                               : fmt::format("write '{}'", shown_path(first)));
    }
    if (table + "." + name == cells_path) {
      return refuse("attachment.cells cannot be set here", "it is a list for the file",
                    fmt::format("name a CSV file with '{}'", shown_path("attachment.table")));
    }
    add_unknown(problems_, binding_, spot_, table, name);
    return nullptr;
  }

  const ParameterBinding& binding_;
  Problems& problems_;
  const Spot& spot_;
};

}  // namespace

const model::Key* key_named(const ParameterBinding& binding, Problems& problems, const Spot& spot,
                            std::string_view path) {
  return Search(binding, problems, spot).key(names_of(path));
}

}  // namespace dyad::io
