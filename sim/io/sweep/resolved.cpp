#include "sim/io/sweep/resolved.hpp"

#include <fmt/format.h>

#include "sim/io/config/literal.hpp"
#include "sim/io/config/resolved.hpp"
#include "sim/io/sweep/keys.hpp"
#include "sim/io/sweep/points_table.hpp"
#include "sim/io/sweep/value.hpp"

namespace dyad::io {
namespace {

/// Long lists go over several lines: a line with many dots is not read back.
template <class List, class Literal>
std::string list_of(const List& items, Literal&& literal_of_item) {
  constexpr int in_a_line = 10;
  std::string out;
  int count = 0;
  for (const auto& item : items) {
    if (count > 0) out += count % in_a_line == 0 ? ",\n  " : ", ";
    out += literal_of_item(item);
    ++count;
  }
  return "[" + out + "]";
}

std::string list_of_names(const std::vector<std::string>& names) {
  return list_of(names, [](const std::string& name) { return literal(std::string_view(name)); });
}

std::optional<std::string> literal_at(const SweepKey& key) {
  if (auto* const* names = std::get_if<std::vector<std::string>*>(&key.place)) {
    return list_of_names(**names);
  }
  const model::Default held = held_at(key);
  if (std::holds_alternative<std::monostate>(held)) return {};
  return literal(held);
}

/// "name = value" for each key that the kind has and that holds a value.
std::string lines_of(const std::vector<SweepKey>& keys, DesignKind kind) {
  std::string out;
  for (const SweepKey& key : keys) {
    const auto text = key.has(kind) ? literal_at(key) : std::nullopt;
    if (text) out += fmt::format("{} = {}\n", key.name, *text);
  }
  return out;
}

/// The text of a table whose keys are bound to a copy of `values`.
template <class Values>
std::string table_text(Values values, DesignKind kind) {
  return lines_of(keys_of(values), kind);
}

std::string factor_text(FactorPlan factor, DesignKind kind) {
  std::string out =
      fmt::format("\n[[factor]]\nkey = {}\n", literal(std::string_view(factor.keys[0])));
  if (factor.keys.size() > 1) {
    const std::vector<std::string> linked(factor.keys.begin() + 1, factor.keys.end());
    out += fmt::format("link = {}\n", list_of_names(linked));
  }
  if (const auto* values = std::get_if<study::Choices>(&factor.scale)) {
    return out + fmt::format("values = {}\n", list_of(*values, literal_of));
  }
  std::visit(
      [&](const auto& scale) {
        if constexpr (!std::is_same_v<std::decay_t<decltype(scale)>, study::Choices>) {
          out +=
              fmt::format("low = {}\nhigh = {}\n", literal_of(scale.low), literal_of(scale.high));
        }
      },
      factor.scale);
  return out + table_text(std::move(factor), kind);
}

/// A resolved configuration inside the table [base].
std::string nested(const std::string& configuration) {
  std::string out;
  for (std::size_t start = 0; start < configuration.size();) {
    const std::size_t end = configuration.find('\n', start) + 1;
    std::string_view line(configuration.data() + start, end - start);
    for (const std::string_view bracket : {"[[", "["}) {
      if (!line.starts_with(bracket)) continue;
      out += fmt::format("{}base.", bracket);
      line.remove_prefix(bracket.size());
      break;
    }
    out += line;
    start = end;
  }
  return out;
}

}  // namespace

std::string resolved_sweep(const Plan& plan, const model::Parameters& base) {
  const DesignKind kind = plan.design.kind;
  std::string out = "# A sweep with all that its runs depend on (docs/sweep-file.md).\n" +
                    table_text(plan.replication, kind) + "\n[design]\n" +
                    table_text(plan.design, kind);
  if (kind == DesignKind::csv) {
    out += fmt::format("table = '''\n{}'''\n", points_table(plan));
  } else {
    for (const FactorPlan& factor : plan.factors) out += factor_text(factor, kind);
  }
  if (plan.adaptive) out += "\n[adaptive]\n" + table_text(*plan.adaptive, kind);
  return out + "\n[results]\n" + table_text(plan.kept, kind) + "\n" + nested(resolved_toml(base));
}

}  // namespace dyad::io
