#include "sim/io/config/overrides.hpp"

#include <fmt/format.h>

#include <optional>
#include <string_view>

#include "sim/base/csv.hpp"
#include "sim/io/config/document.hpp"
#include "sim/io/config/key_named.hpp"

namespace dyad::io {
namespace {

constexpr std::size_t longest_set = 4096;  // bytes; also keeps the parser's recursion small

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
    } catch (const ParserFailure&) {
      // Neither.
    }
  }
  const bool opens_something = text.find_first_of("\"'[{") == 0;
  if (opens_something) return {};
  toml::table bare;
  bare.insert("value", std::string(text));
  return bare;
}

class Override {
 public:
  Override(Draft& draft, const std::string& text, std::size_t number) : draft_(draft), text_(text) {
    spot_ = {Spot::command_line, number, 1, "--set " + base::shown(text)};
  }

  void apply() {
    const std::size_t equals = text_.find('=');
    const std::string_view whole = text_;
    if (text_.size() > longest_set) {
      return refuse("too long", fmt::format("at most {} bytes", longest_set),
                    "write it in the configuration file");
    }
    if (equals == std::string::npos || base::trimmed(whole.substr(0, equals)).empty()) {
      return refuse("no key=value", "a key, '=' and a value are needed",
                    "write it as '--set run.seed=1'");
    }
    const std::string_view value = base::trimmed(whole.substr(equals + 1));
    if (value.empty()) {
      return refuse("no value after '='", "a key cannot be left empty",
                    "give a value, or leave out this --set to keep the default");
    }
    const std::string_view path = base::trimmed(whole.substr(0, equals));
    if (const model::Key* key = key_named(draft_.binding, draft_.problems, spot_, path)) {
      give(*key, value);
    }
  }

 private:
  void refuse(std::string what, std::string why, std::string remedy) {
    draft_.problems.add(spot_, std::move(what), std::move(why), std::move(remedy));
  }

  void give(const model::Key& key, std::string_view value) {
    const auto before = draft_.given.find(key.path());
    if (before != draft_.given.end() && before->second.spot.source == Spot::command_line) {
      return refuse(fmt::format("{} is set twice", key.path()),
                    before->second.spot.where + " came before", "keep one of the two");
    }
    if (const auto box = parse_value(value)) return draft_.give(key, *box->get("value"), spot_);
    refuse(fmt::format("the value {} is malformed", base::shown(value)), "it is no TOML value",
           "close the quotes or brackets that it opens");
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
