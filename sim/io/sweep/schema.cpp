#include "sim/io/sweep/schema.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "sim/io/config/key_json.hpp"
#include "sim/io/config/literal.hpp"
#include "sim/io/sweep/reference.hpp"

namespace dyad::io {
namespace {

using Keys = std::vector<SweepKey>;

/// Paths of keys that vary, for an editor to complete; those of interventions have a number.
ordered_json path_schema() {
  model::Parameters parameters = model::default_parameters();
  ordered_json paths = ordered_json::array();
  for (const model::Key& key : model::keys_of(parameters)) paths.push_back(key.path());
  return {{"type", "string"},
          {"anyOf", {{{"enum", paths}}, {{"pattern", "^intervention\\.[0-9]+\\.[a-z_]+$"}}}}};
}

ordered_json number_schema(const SweepKey& key) {
  const bool whole = key.holds == Holds::whole;
  const auto binding = [&](double value) {
    // As whole numbers, which is what editors show.
    return whole ? ordered_json(static_cast<Integer>(value)) : ordered_json(value);
  };
  ordered_json schema{{"type", whole ? "integer" : "number"}};
  std::string low = "minimum", high = "maximum";
  for (const OpenEnd& end : key.open) {
    (end.at == key.range.low ? low : high) =
        end.at == key.range.low ? "exclusiveMinimum" : "exclusiveMaximum";
  }
  schema[low] = binding(key.range.low);
  schema[high] = binding(key.range.high);
  return schema;
}

ordered_json list_of(ordered_json items) {
  return {{"type", "array"}, {"items", std::move(items)}};
}

ordered_json type_schema(const SweepKey& key) {
  ordered_json value{{"type", {"number", "boolean", "string"}}};
  switch (key.holds) {
    case Holds::number:
    case Holds::whole:
      return number_schema(key);
    case Holds::flag:
      return {{"type", "boolean"}};
    case Holds::choice:
      return {{"type", "string"}, {"enum", key.choices}};
    case Holds::text:
      return {{"type", "string"}, {"minLength", 1}};
    case Holds::path:
      return path_schema();
    case Holds::paths:
      return list_of(path_schema());
    case Holds::value:
      return value;
    case Holds::values:
      return list_of(value);
    case Holds::names:
      return {{"anyOf", {{{"const", "all"}}, list_of({{"enum", key.choices}})}}};
    case Holds::table:
      return {{"type", "object"}};
    case Holds::base:
      return {{"type", {"string", "object"}}};
    case Holds::tables:
      return list_of({{"type", "object"}});
  }
  return {};
}

/// A table with its keys; what depends on the kind of design is said at the top.
ordered_json table_schema(const Keys& keys) {
  ordered_json schema{{"type", "object"}, {"additionalProperties", false}};
  for (const SweepKey& key : keys) {
    ordered_json property = type_schema(key);
    property["description"] = key.meaning;
    const ordered_json fallback = json_of(default_of(key));
    if (!fallback.is_null()) property["default"] = fallback;
    schema["properties"][std::string(key.name)] = property;
    if (key.missing && key.kinds.empty() && !key.of_interval)
      schema["required"].push_back(key.name);
  }
  return schema;
}

/// What holds of a table with designs of that kind alone.
ordered_json only_with(DesignKind kind, const Keys& keys) {
  ordered_json schema = ordered_json::object();
  for (const SweepKey& key : keys) {
    if (key.kinds.empty()) continue;
    if (!key.has(kind)) {
      schema["properties"][std::string(key.name)] = false;
    } else if (key.missing && key.of_interval) {
      schema["anyOf"].push_back({{"required", {"values"}}});
      schema["anyOf"].push_back({{"required", {key.name}}});
    } else if (key.missing) {
      schema["required"].push_back(key.name);
    }
  }
  return schema;
}

/// Either listed values or an interval.
ordered_json values_or_interval(const Keys& factor) {
  ordered_json listed = ordered_json::object(), interval = ordered_json::object();
  for (const SweepKey& key : factor) {
    if (!key.of_interval) continue;
    listed["properties"][std::string(key.name)] = false;
    if (key.missing && key.kinds.empty()) interval["required"].push_back(key.name);
  }
  return {{"if", {{"required", {"values"}}}}, {"then", listed}, {"else", interval}};
}

Keys keys_in(std::string_view table) {
  Keys keys;
  for (const SweepKey& key : sweep_keys()) {
    if (key.table == table) keys.push_back(key);
  }
  return keys;
}

}  // namespace

std::string sweep_schema() {
  const Keys top = keys_in(""), design = keys_in("design"), factor = keys_in("factor");
  ordered_json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                      {"title", "dyad sweep"}};
  schema.update(table_schema(top));
  ordered_json& tables = schema["properties"];
  for (const std::string name : {"design", "adaptive", "results"}) {
    tables[name].update(table_schema(keys_in(name)));
  }
  tables["factor"]["minItems"] = 1;
  tables["factor"]["items"] = table_schema(factor);
  tables["factor"]["items"].update(values_or_interval(factor));
  for (std::size_t i = 0; i < design_kinds().size(); ++i) {
    const auto kind = static_cast<DesignKind>(i);
    const ordered_json is_kind{
        {"properties", {{"design", {{"properties", {{"kind", {{"const", name_of(kind)}}}}}}}}}};
    ordered_json then = only_with(kind, top);
    ordered_json& inside = then["properties"];
    inside["design"] = only_with(kind, design);
    if (!inside.contains("factor")) inside["factor"]["items"] = only_with(kind, factor);
    schema["allOf"].push_back({{"if", is_kind}, {"then", then}});
  }
  return schema.dump(2) + "\n";
}

}  // namespace dyad::io
