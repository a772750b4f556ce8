// The declaration of every configuration key: the one place that knows its default, range, unit,
// meaning and evidence. Validation, `dyad explain`, the JSON Schema and docs/keys.md are made from
// it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/model/parameters/parameters.hpp"

namespace dyad::model {

/// Closed interval of the values a number may take.
struct Range {
  double low, high;
};

/// Where a key's value lives inside one set of parameters.
using Place = std::variant<double*, Integer*, bool*, std::string*>;

/// The default of a key; nothing where the user must give it.
using Default = std::variant<std::monostate, double, Integer, bool, std::string_view>;

/// When a key has an effect: where one of the texts `on`, named from its table, is `choice`.
struct Effect {
  std::vector<std::string> on;  // "kind", or "salespeople.source"
  std::string_view choice;
  std::string otherwise;             // why it has none else
  bool concerns_the_default = true;  // false where the default says nothing that could be missed
};

struct Key {
  std::string table;  // "dopamine", "moves.pitch", "attachment.salespeople"
  std::string name;   // "gain_7r"
  Place place;
  Default fallback;
  Range range;                            // of numbers
  std::vector<std::string_view> choices;  // of text; empty: any text
  std::string_view unit;                  // "1" for a pure number
  std::string_view meaning;
  std::string_view evidence;     // ids of data/evidence.csv, or the reason for the value
  std::optional<Effect> effect;  // nothing: it always has one

  std::string path() const { return table + "." + name; }
  bool required() const { return std::holds_alternative<std::monostate>(fallback); }
};

/// What a table of the configuration is about.
struct TableInfo {
  std::string_view name;
  std::string_view meaning;
};

/// Every key of a configuration, in the order of docs/odd.md, bound to `parameters`.
/// The binding is valid as long as `parameters` lives and is not moved.
std::vector<Key> keys_of(Parameters& parameters);

/// The keys of one [[intervention]], bound to `text`, which `intervention_from` turns into a value.
struct InterventionText {
  std::string kind, group;
  Integer start, end, n;
  double share, strength, half_life;
};
std::vector<Key> keys_of(InterventionText& text);

/// The keys of one [[transcript]].
std::vector<Key> keys_of(TranscriptRequest& request);

/// The tables of the configuration in order, with a line on each.
const std::vector<TableInfo>& tables();

/// A set of parameters with every default applied; the seed, which has none, is 0.
Parameters default_parameters();

/// Writes the default of `key` to its place; leaves a required key as it is.
void apply_default(const Key& key);

/// Whether its place holds the default.
bool is_default(const Key& key);

}  // namespace dyad::model
