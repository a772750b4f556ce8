#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "sim/io/config/explain.hpp"
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

ordered_json forbidden(const std::string& key) { return {{"properties", {{key, false}}}}; }

ordered_json intervention_list() {
  model::InterventionText text{};
  ordered_json element = empty_table("one intervention");
  ordered_json small = ordered_json::array(), others = ordered_json::array();
  for (const model::Key& key : model::keys_of(text)) {
    add_key(element, key);
    if (key.name != "kind") continue;
    for (const std::string_view kind : key.choices) {
      if (largest_strength(std::string(kind)) < 3) small.push_back(kind);
      if (kind != "prepared_questions") others.push_back(kind);
    }
  }
  element["allOf"] = {
      condition("kind", {{"enum", small}}, {{"properties", {{"strength", {{"maximum", 1.0}}}}}}),
      condition("kind", {{"enum", others}}, forbidden("n"))};
  return {{"description", meaning_of("intervention")}, {"type", "array"}, {"items", element}};
}

ordered_json transcript_list() {
  model::TranscriptRequest request{};
  ordered_json element = empty_table("one relationship");
  for (const model::Key& key : model::keys_of(request)) add_key(element, key);
  return {{"description", meaning_of("transcript")}, {"type", "array"}, {"items", element}};
}

void add_attachment_rules(ordered_json& attachment) {
  attachment["properties"]["cells"] = {
      {"description", "the cells of the table, as a result file carries them"},
      {"type", "array"},
      {"items",
       {{"type", "array"}, {"items", {{"type", "number"}}}, {"minItems", 5}, {"maxItems", 5}}}};
  for (const char* who : {"salespeople", "customers", "leaders"}) {
    // The table is the default, so that a correlation needs the other source in so many words.
    attachment["properties"][who]["dependentSchemas"] = {
        {"correlation",
         {{"required", {"source"}}, {"properties", {{"source", {{"const", "normal"}}}}}}}};
  }
}

}  // namespace

std::string json_schema() {
  ordered_json schema = empty_table("a configuration of dyad");
  schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  schema["title"] = "dyad configuration";
  model::Parameters parameters = model::default_parameters();
  for (const model::Key& key : model::keys_of(parameters)) {
    add_key(table_in(schema, key.table), key);
  }
  add_attachment_rules(schema["properties"]["attachment"]);
  schema["properties"]["intervention"] = intervention_list();
  schema["properties"]["transcript"] = transcript_list();
  schema["required"] = {"run"};
  return schema.dump(2) + "\n";
}

}  // namespace dyad::io
