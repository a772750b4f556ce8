#include "sim/io/config/read_document.hpp"

#include <fmt/format.h>

#include "sim/io/config/attachment_table.hpp"
#include "sim/io/config/document.hpp"

namespace dyad::io {
namespace {

bool is_list(const std::string& path) { return path == "intervention" || path == "transcript"; }

void read_table(Draft& draft, const toml::table& table, const std::string& path);

void read_list(Draft& draft, const toml::node& node, const std::string& path, const Spot& spot) {
  const auto add = [&](const Spot& where, const toml::node& wrong) {
    draft.problems.add(where, fmt::format("{} is {}", path, found(wrong)),
                       "it is a list of tables, since there can be several",
                       fmt::format("write '[[{}]]' above the keys of each", path));
  };
  const toml::array* list = node.as_array();
  if (!list) return add(spot, node);
  for (std::size_t i = 0; i < list->size(); ++i) {
    const toml::node& element = *list->get(i);
    if (const toml::table* table = element.as_table()) {
      read_table(draft, *table, fmt::format("{}.{}", path, i));
    } else {
      add(spot_of(element.source(), draft.name), element);
    }
  }
}

void read_entry(Draft& draft, const toml::key& name, const toml::node& node,
                const std::string& table) {
  const std::string key_name(name.str());
  const std::string path = table.empty() ? key_name : table + "." + key_name;
  const Spot key_spot = spot_of(name.source(), draft.name);
  // Neither "" nor "run.seed" in quotes, which would read as a path.
  const bool plain = !key_name.empty() && key_name.find('.') == std::string::npos;
  if (plain && is_list(path)) return read_list(draft, node, path, key_spot);
  if (path == cells_path) return read_cells(draft, node);
  if (const model::Key* key = plain ? draft.binding.find(path) : nullptr) {
    return draft.give(*key, node, spot_of(node.source(), draft.name));
  }
  if (!plain || !draft.binding.is_table(path)) {
    return add_unknown(draft.problems, draft.binding, key_spot, table, key_name);
  }
  if (const toml::table* inner = node.as_table()) return read_table(draft, *inner, path);
  draft.misshapen.insert(path);
  draft.problems.add(key_spot, fmt::format("{} is {}", path, found(node)),
                     "it is a table that holds keys",
                     fmt::format("write '[{}]' above its keys", path));
}

void read_table(Draft& draft, const toml::table& table, const std::string& path) {
  draft.headers[path] = spot_of(table.source(), draft.name);
  for (auto&& [name, node] : table) read_entry(draft, name, node, path);
}

}  // namespace

void read_document(Draft& draft, const toml::table& document) { read_table(draft, document, ""); }

std::size_t count_in(const toml::table& document, std::string_view name) {
  const toml::array* list = document[name].as_array();
  return list ? list->size() : 0;
}

}  // namespace dyad::io
