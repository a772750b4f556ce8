#include "sim/io/config/explain_text.hpp"

#include <fmt/format.h>

#include <vector>

#include "sim/io/config/literal.hpp"
#include "sim/io/config/parameter_binding.hpp"

namespace dyad::io {
namespace {

constexpr std::size_t width = 100;  // columns of a terminal
constexpr std::size_t indent = 6;   // of what is said about a key

/// Appends `text`, broken at spaces to fit the width.
void append_wrapped(std::string& out, std::string_view text) {
  while (!text.empty()) {
    std::size_t length = text.size();
    if (length > width - indent) {
      const auto space = text.rfind(' ', width - indent);
      // A word longer than a line, such as a path, is left whole.
      length = std::min(space == std::string_view::npos ? text.find(' ') : space, text.size());
    }
    out += fmt::format("{:{}}{}\n", "", indent, text.substr(0, length));
    text.remove_prefix(std::min(length + 1, text.size()));
  }
}

std::string_view meaning_of(std::string_view table) {
  const std::string_view first = table.substr(0, table.find('.'));
  for (const model::TableInfo& info : model::tables()) {
    if (info.name == first) return info.meaning;
  }
  return {};
}

void append_header(std::string& out, const model::Key& key) {
  const auto dot = key.table.rfind('.');
  const bool listed = table_shown(key.table).starts_with("[[");
  const std::string number = listed ? " " + key.table.substr(dot + 1) : "";
  out += fmt::format("\n{}{}  {}\n", table_shown(key.table), number, meaning_of(key.table));
}

void append_key(std::string& out, const model::Key& key, const Origin& origin,
                const std::string& idle) {
  const std::string value = literal(key.place), fallback = literal(key.fallback);
  const bool changed = key.required() || value != fallback;
  out +=
      fmt::format("{} {} = {}\n", idle.empty() ? (changed ? " *" : "  ") : " -", key.name, value);
  append_wrapped(out, key.meaning);
  std::string facts = range_text(key) + unit_text(key);
  facts += key.required() ? "; no default" : changed ? "; default " + fallback : "";
  facts += origin.kind == Origin::by_default ? "; by default" : "; set in " + origin.where;
  append_wrapped(out, facts);
  if (!key.evidence.empty()) append_wrapped(out, fmt::format("evidence: {}", key.evidence));
  if (!idle.empty()) append_wrapped(out, "no effect: " + idle);
}

}  // namespace

std::string explain_text(const Configuration& configuration) {
  const ParameterBinding binding(configuration.parameters);
  std::string out = fmt::format(
      "{}, model version {}\n"
      "* differs from its default; - has no effect here; evidence E.. is in data/evidence.csv\n",
      base::shown(configuration.path.string()), model::model_version);
  std::string table;
  for (const model::Key& key : binding.keys()) {
    if (key.table != table) append_header(out, key);
    table = key.table;
    const auto origin = configuration.origins.find(key.path());
    append_key(out, key, origin == configuration.origins.end() ? Origin{} : origin->second,
               why_ineffective(binding, key));
  }
  return out;
}

}  // namespace dyad::io
