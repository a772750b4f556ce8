// The tables of docs/sweep-file.md.
#include "sim/io/sweep/reference.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "sim/io/config/literal.hpp"

namespace dyad::io {
namespace {

std::string default_cell(const SweepKey& key) {
  if (key.missing) return key.holds == Holds::tables ? "one at least" : "must be given";
  if (!key.otherwise.empty()) return std::string(key.otherwise);
  const model::Default value = default_of(key);
  return std::holds_alternative<std::monostate>(value) ? "" : fmt::format("`{}`", literal(value));
}

std::string kinds_text(const SweepKey& key) {
  if (key.kinds.empty()) return {};
  std::vector<std::string> with, without;
  for (std::size_t i = 0; i < design_kinds().size(); ++i) {
    auto& side = key.has(static_cast<DesignKind>(i)) ? with : without;
    side.push_back(fmt::format("`{}`", design_kinds()[i]));
  }
  const bool few = with.size() <= without.size();
  return fmt::format("; {} {}", few ? "only with" : "not with",
                     fmt::join(few ? with : without, ", "));
}

std::string number_text(const SweepKey& key) {
  std::string text = fmt::format("{} to {}", key.range.low, key.range.high);
  std::vector<double> ends;
  for (const OpenEnd& end : key.open) ends.push_back(end.at);
  return ends.empty() ? text : fmt::format("{}, without {}", text, fmt::join(ends, " and "));
}

constexpr std::string_view header = "| key | default | range | what |\n|---|---|---|---|\n";

std::string row_of(const SweepKey& key) {
  return fmt::format("| `{}` | {} | {} | {}{}{} |\n", key.shown(), default_cell(key),
                     range_text(key), key.meaning, kinds_text(key),
                     key.of_interval ? "; not beside `values`" : "");
}

std::string title_of(std::string_view table) {
  if (table.empty()) return "Top of the file";
  return table == "factor" ? "[[factor]]" : fmt::format("[{}]", table);
}

}  // namespace

std::string range_text(const SweepKey& key) {
  switch (key.holds) {
    case Holds::number:
    case Holds::whole:
      return number_text(key);
    case Holds::flag:
      return "true or false";
    case Holds::choice: {
      constexpr std::size_t enough = 20;
      const std::size_t count = key.choices.size();
      return count > enough ? "a name" : fmt::format("one of {}", fmt::join(key.choices, ", "));
    }
    case Holds::text:
      return "text";
    case Holds::value:
      return "a value of the key";
    case Holds::values:
      return "a list of values of the key";
    case Holds::path:
      return "the path of a key";
    case Holds::paths:
      return "a list of paths";
    case Holds::base:
      return "a path, or a table";
    case Holds::names:
      return "a list of names, or `\"all\"`";
    case Holds::table:
      return "a table";
    case Holds::tables:
      return "tables";
  }
  return {};
}

const std::vector<SweepKey>& sweep_keys() {
  // What the keys are bound to must be there as long as they are.
  static struct {
    Replication top;
    DesignPlan design;
    FactorPlan factor;
    study::AdaptiveReplication adaptive{};
    Kept results;
  } fresh;
  static const std::vector<SweepKey> all = [] {
    std::vector<SweepKey> keys = keys_of(fresh.top);
    for (const auto& more : {keys_of(fresh.design), keys_of(fresh.factor), keys_of(fresh.adaptive),
                             keys_of(fresh.results)}) {
      keys.insert(keys.end(), more.begin(), more.end());
    }
    return keys;
  }();
  return all;
}

std::string sweep_keys_markdown() {
  std::string out;
  std::optional<std::string_view> table;
  for (const SweepKey& key : sweep_keys()) {
    if (table != key.table) {
      table = key.table;
      out += fmt::format("{}## {}\n\n{}", out.empty() ? "" : "\n", title_of(key.table), header);
    }
    out += row_of(key);
  }
  return out;
}

}  // namespace dyad::io
