#include "sim/io/config/overrides.hpp"

#include <fmt/format.h>

#include <optional>
#include <string_view>

#include "sim/io/config/attachment_table.hpp"
#include "sim/io/config/document.hpp"

namespace dyad::io {
namespace {

constexpr std::size_t longest_set = 4096;  // bytes; also keeps the parser's recursion small

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The value as TOML, under the key "value"; nothing if it is neither TOML nor a bare word.
std::optional<toml::table> parse_value(std::string_view text) {
  const bool quoted = text.front() == '"' || text.front() == '\'';
  const bool one_value = text.find_first_of("\r\n") == std::string_view::npos &&
                         (quoted ? text.back() == text.front() && text.size() > 1
                                 : text.find('#') == std::string_view::npos);
  if (one_value) {
    try {
      return toml::parse(fmt::format("value = {}", text));
    } catch (const toml::parse_error&) {
      // Not TOML: a bare word, perhaps.
    } catch (const ParserLost&) {
      // Neither.
    }
  }
  const bool opens_something = text.find_first_of("\"'[{") == 0;
  if (opens_something) return {};
  toml::table bare;
  bare.insert("value", std::string(text));
  return bare;
}

/// Splits "moves.pitch.habit" at its dots.
std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> names;
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t end = std::min(path.find('.', start), path.size());
    names.emplace_back(trimmed(path.substr(start, end - start)));
    start = end + 1;
  }
  return names;
}

class Override {
 public:
  Override(Draft& draft, const std::string& text, std::size_t number) : draft_(draft), text_(text) {
    spot_ = {Spot::command_line, number, 1, "--set " + shown(text)};
  }

  void apply() {
    const std::size_t equals = text_.find('=');
    const std::string_view whole = text_;
    if (text_.size() > longest_set) {
      return refuse("too long", fmt::format("at most {} bytes", longest_set),
                    "write it in the configuration file");
    }
    if (equals == std::string::npos || trimmed(whole.substr(0, equals)).empty()) {
      return refuse("no key=value", "a key, '=' and a value are needed",
                    "write it as '--set run.seed=1'");
    }
    const std::string_view value = trimmed(whole.substr(equals + 1));
    if (value.empty()) {
      return refuse("no value after '='", "a key cannot be left empty",
                    "give a value, or leave out this --set to keep the default");
    }
    if (const model::Key* key = find(split(trimmed(whole.substr(0, equals))))) give(*key, value);
  }

 private:
  void refuse(std::string what, std::string why, std::string remedy) {
    draft_.problems.add(spot_, std::move(what), std::move(why), std::move(remedy));
  }

  void give(const model::Key& key, std::string_view value) {
    if (const auto box = parse_value(value)) return draft_.give(key, *box->get("value"), spot_);
    refuse(fmt::format("the value {} is malformed", shown(value)), "it is no TOML value",
           "close the quotes or brackets that it opens");
  }

  /// The key of a path; null, with a problem noted, if there is none.
  const model::Key* find(const std::vector<std::string>& names) {
    std::string table;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::string path = table.empty() ? names[i] : table + "." + names[i];
      const bool last = i + 1 == names.size();
      if (const model::Key* key = draft_.bound.find(path)) {
        if (last) return key;
        return refuse_path(fmt::format("{} is a key, not a table", path), "it holds one value",
                           fmt::format("write '--set {}=...'", path));
      }
      if (!names[i].empty() && draft_.bound.is_table(path)) {
        table = path;
        continue;
      }
      return unknown(table, names[i]);
    }
    const std::string inside =
        table == "intervention" || table == "transcript" ? "0" : draft_.bound.names_in(table)[0];
    return refuse_path(fmt::format("{} is a table, not a key", table),
                       "--set gives one key a value",
                       fmt::format("write '--set {}.{}=...'", table, inside));
  }

  const model::Key* refuse_path(std::string what, std::string why, std::string remedy) {
    refuse(std::move(what), std::move(why), std::move(remedy));
    return nullptr;
  }

  const model::Key* unknown(const std::string& table, const std::string& name) {
    if (table == "intervention" || table == "transcript") {
      const std::size_t count = draft_.bound.names_in(table).size();
      const std::string why = count == 0 ? fmt::format("the configuration has no [[{}]]", table)
                                         : fmt::format("it has {}, counted from 0", count);
      return refuse_path(fmt::format("there is no {} '{}'", table, shown(name)), why,
                         count == 0 ? fmt::format("add a [[{}]] to the file", table)
                                    : fmt::format("write '--set {}.0.{}=...'", table,
                                                  table == "transcript" ? "account" : "share"));
    }
    if (table + "." + name == cells_path) {
      return refuse_path("attachment.cells cannot be set here", "it is a list for the file",
                         "name a CSV file with '--set attachment.table=...'");
    }
    add_unknown(draft_, spot_, table, name);
    return nullptr;
  }

  Draft& draft_;
  const std::string& text_;
  Spot spot_;
};

}  // namespace

void apply_sets(Draft& draft, const std::vector<std::string>& sets) {
  for (std::size_t i = 0; i < sets.size(); ++i) Override(draft, sets[i], i + 1).apply();
}

}  // namespace dyad::io
