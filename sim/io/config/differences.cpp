#include "sim/io/config/differences.hpp"

#include <fmt/format.h>

#include "sim/io/config/literal.hpp"

namespace dyad::io {

std::vector<const model::Key*> differences(const ParameterBinding& binding) {
  std::vector<const model::Key*> found;
  for (const model::Key& key : binding.keys()) {
    if (key.required() || literal(key.place) != literal(key.fallback)) found.push_back(&key);
  }
  return found;
}

std::string short_toml(const model::Parameters& parameters, const std::string& prefix) {
  const ParameterBinding binding(parameters);
  std::string out, table;
  for (const model::Key* key : differences(binding)) {
    if (key->table != table) {
      table = key->table;
      std::string header = table_shown(table);
      header.insert(header.find_last_of('[') + 1, prefix);
      out += fmt::format("{}{}\n", out.empty() ? "" : "\n", header);
    }
    out += fmt::format("{} = {}\n", key->name, literal(key->place));
  }
  return out;
}

}  // namespace dyad::io
