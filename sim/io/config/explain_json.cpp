#include "sim/io/config/explain_json.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

#include "sim/io/config/key_json.hpp"
#include "sim/io/config/parameter_binding.hpp"

namespace dyad::io {
namespace {

/// The place of a table's values: "moves.pitch" -> {"moves": {"pitch": {}}}; the elements of
/// interventions and transcripts stand in lists.
ordered_json& values_of(ordered_json& values, const std::string& table) {
  ordered_json* at = &values;
  std::istringstream names(table);
  for (std::string name; std::getline(names, name, '.');) {
    at = at->is_array() ? &(*at)[std::stoul(name)] : &(*at)[name];
  }
  return *at;
}

ordered_json facts_of(const model::Key& key, const Origin& origin, const std::string& idle) {
  constexpr const char* kinds[]{"default", "file", "command line"};
  ordered_json facts{
      {"value", json_of(key.place)}, {"default", json_of(key.fallback)}, {"type", json_type(key)}};
  if (key.place.index() < 2) {
    facts["low"] = key.range.low;
    facts["high"] = key.range.high;
  }
  if (!key.choices.empty()) facts["choices"] = key.choices;
  facts["unit"] = key.unit;
  facts["meaning"] = key.meaning;
  facts["evidence"] = key.evidence;
  facts["origin"] = {{"kind", kinds[origin.kind]}, {"where", origin.where}};
  if (!idle.empty()) facts["no_effect"] = idle;
  return facts;
}

}  // namespace

std::string explain_json(const Configuration& configuration) {
  const ParameterBinding binding(configuration.parameters);
  ordered_json values, facts;
  for (const model::TableInfo& table : model::tables()) {
    const bool list = table_shown(std::string(table.name)).starts_with("[[");
    values[std::string(table.name)] = list ? ordered_json::array() : ordered_json::object();
  }
  for (const model::Key& key : binding.keys()) {
    values_of(values, key.table)[key.name] = json_of(key.place);
    const auto origin = configuration.origins.find(key.path());
    facts[key.path()] =
        facts_of(key, origin == configuration.origins.end() ? Origin{} : origin->second,
                 why_ineffective(binding, key));
  }
  const ordered_json all{{"configuration", base::shown(configuration.path.string())},
                         {"model_version", model::model_version},
                         {"values", values},
                         {"keys", facts}};
  return all.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace dyad::io
