#include "sim/io/config/json_schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "sim/io/config/interventions.hpp"
#include "sim/io/config/key_json.hpp"
#include "sim/io/config/literal.hpp"

namespace dyad::io {
namespace {

ordered_json schema_of(const model::Key& key) {
  std::string description = fmt::format("{}{}", key.meaning, unit_text(key).empty() ? "" : " [");
  if (!unit_text(key).empty()) description += fmt::format("{}]", key.unit);
  if (!key.evidence.empty()) description += fmt::format(". Evidence: {}", key.evidence);
  ordered_json schema{{"description", description}, {"type", json_type(key)}};
  if (std::holds_alternative<model::Integer*>(key.place)) {
    // As whole numbers, which is what editors show.
    schema["minimum"] = static_cast<model::Integer>(key.range.low);
    schema["maximum"] = static_cast<model::Integer>(key.range.high);
  } else if (std::holds_alternative<double*>(key.place)) {
    schema["minimum"] = key.range.low;
    schema["maximum"] = key.range.high;
  }
  if (!key.choices.empty()) schema["enum"] = key.choices;
  if (!key.required()) schema["default"] = json_of(key.fallback);
  return schema;
}

ordered_json empty_table(std::string_view description) {
  return {{"description", description},
          {"type", "object"},
          {"additionalProperties", false},
          {"properties", ordered_json::object()}};
}

void add_key(ordered_json& table, const model::Key& key) {
  table["properties"][key.name] = schema_of(key);
  if (key.required()) table["required"].push_back(key.name);
}

std::string_view meaning_of(std::string_view table) {
  for (const model::TableInfo& info : model::tables()) {
    if (info.name == table) return info.meaning;
  }
  return {};
}

/// The table of that path inside the schema of the whole, made when it is not there yet.
ordered_json& table_in(ordered_json& schema, const std::string& path) {
  const auto dot = path.find('.');
  const std::string first = path.substr(0, dot);
  ordered_json& properties = schema["properties"];
  if (!properties.contains(first)) {
    const std::string_view meaning = meaning_of(first);
    properties[first] = empty_table(meaning.empty() ? first : meaning);  // e.g. "pitch"
  }
  return dot == std::string::npos ? properties[first]
                                  : table_in(properties[first], path.substr(dot + 1));
}

/// If `key` is `value`, then `then`, else `otherwise`.
ordered_json condition(const std::string& key, const ordered_json& value, ordered_json then) {
  return {{"if", {{"properties", {{key, value}}}, {"required", {key}}}}, {"then", std::move(then)}};
}

/// That the text at `path` is not `choice`, where it is `fallback` if it is left out.
ordered_json other_than(std::string_view choice, bool is_fallback, const std::string& path) {
  const auto dot = path.find('.');
  const std::string first = path.substr(0, dot);
  ordered_json schema{{"properties",
                       {{first, dot == std::string::npos
                                    ? ordered_json{{"not", {{"const", choice}}}}
                                    : other_than(choice, is_fallback, path.substr(dot + 1))}}}};
  if (is_fallback) schema["required"].push_back(first);
  return schema;
}

/// Whoever gives a key without effect means something that is not so. keys: all of them.
void add_effect(ordered_json& table, const model::Key& key, const std::vector<model::Key>& keys) {
  if (!key.effect) return;
  ordered_json idle{{"allOf", ordered_json::array()}};
  for (const std::string& name : key.effect->on) {
    const auto decider = std::find_if(keys.begin(), keys.end(), [&](const model::Key& each) {
      return each.path() == key.table + "." + name;
    });
    const bool is_fallback = decider->fallback == model::Default(key.effect->choice);
    idle["allOf"].push_back(other_than(key.effect->choice, is_fallback, name));
  }
  ordered_json effective{{"not", idle}};
  if (!key.effect->concerns_the_default) {
    const ordered_json untouched{{"properties", {{key.name, {{"const", json_of(key.fallback)}}}}}};
    effective = {{"anyOf", {untouched, effective}}};
  }
  table["dependentSchemas"][key.name] = effective;
}

ordered_json intervention_list() {
  model::InterventionText text{};
  ordered_json element = empty_table("one intervention");
  ordered_json small = ordered_json::array();
  const std::vector<model::Key> keys = model::keys_of(text);
  for (const model::Key& key : keys) {
    add_key(element, key);
    add_effect(element, key, keys);
    if (key.name != "kind") continue;
    for (const std::string_view kind : key.choices) {
      if (largest_strength(std::string(kind)) < 3) small.push_back(kind);
    }
  }
  element["allOf"] = {
      condition("kind", {{"enum", small}}, {{"properties", {{"strength", {{"maximum", 1.0}}}}}})};
  return {{"description", meaning_of("intervention")}, {"type", "array"}, {"items", element}};
}

ordered_json transcript_list() {
  model::TranscriptRequest request{};
  ordered_json element = empty_table("one relationship");
  for (const model::Key& key : model::keys_of(request)) add_key(element, key);
  return {{"description", meaning_of("transcript")}, {"type", "array"}, {"items", element}};
}

void add_cells(ordered_json& attachment) {
  attachment["properties"]["cells"] = {
      {"description", "the cells of the table, as a result file carries them"},
      {"type", "array"},
      {"items",
       {{"type", "array"}, {"items", {{"type", "number"}}}, {"minItems", 5}, {"maxItems", 5}}}};
}

}  // namespace

std::string json_schema() {
  ordered_json schema = empty_table("a configuration of dyad");
  schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  schema["title"] = "dyad configuration";
  model::Parameters parameters = model::default_parameters();
  const std::vector<model::Key> keys = model::keys_of(parameters);
  for (const model::Key& key : keys) {
    ordered_json& table = table_in(schema, key.table);
    add_key(table, key);
    add_effect(table, key, keys);
  }
  add_cells(schema["properties"]["attachment"]);
  schema["properties"]["intervention"] = intervention_list();
  schema["properties"]["transcript"] = transcript_list();
  schema["required"] = {"run"};
  return schema.dump(2) + "\n";
}

}  // namespace dyad::io
