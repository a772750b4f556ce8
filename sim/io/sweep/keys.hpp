// The declaration of every key of a sweep file: the one place that knows what it holds, its range,
// default and meaning, and when it has an effect. Reading, checks, resolved sweeps, the JSON Schema
// and the tables of docs/sweep-file.md are made from it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/io/sweep/plan.hpp"
#include "sim/model/parameters/keys.hpp"

namespace dyad::io {

/// Most points of a sweep.
inline constexpr Integer max_points = 10'000'000;

/// What a key holds: `path` is that of a key of configurations, `value` one that it takes, `names`
/// are several of the choices, or "all". `base` is a text or a table, `tables` a list of them.
enum class Holds {
  number,
  whole,
  flag,
  choice,
  text,
  path,
  paths,
  value,
  values,
  names,
  base,
  table,
  tables
};

/// Where a value lives; nothing where it takes more than its own row to read it.
using SweepPlace = std::variant<std::monostate, double*, Integer*, bool*, std::optional<double>*,
                                std::optional<Integer>*, std::string*, DesignKind*,
                                study::RandomNumbers*, Spacing*, std::vector<std::string>*>;

/// Why a key must be given, and what to write.
struct Missing {
  std::string why, remedy;
};

/// An end of the range that is no value itself.
struct OpenEnd {
  double at;
  std::string_view what, why, remedy;  // "is not above 0", ...
};

struct SweepKey {
  std::string_view table;  // "": the top of the file; "factor": each [[factor]]
  std::string_view name;
  Holds holds = Holds::text;
  SweepPlace place;
  std::string_view meaning;
  model::Range range{};                   // of numbers
  std::string_view unit;                  // "1" for a pure number
  std::vector<std::string_view> choices;  // of a choice, or of names
  std::vector<OpenEnd> open;              // ends that the range lacks
  std::optional<Missing> missing;         // nothing: it may be left out
  std::string_view otherwise;             // what holds without it, where that is no value
  std::vector<DesignKind> kinds;          // of design that have it; empty: all
  std::string_view why_idle;  // why the others do not, where it is not that they have others
  bool of_interval = false;   // has no effect beside `values`

  bool has(DesignKind kind) const;
  /// As a user writes it: "points", "[design]", "[[factor]]".
  std::string shown() const;
};

/// The name of a choice of design, in the order of the enumeration.
const std::vector<std::string_view>& design_kinds();
std::string_view name_of(DesignKind kind);

/// The keys of each table of a sweep file, bound to what they fill; their defaults are what a fresh
/// one holds. The binding is valid as long as that lives and is not moved.
std::vector<SweepKey> keys_of(Replication& top);
std::vector<SweepKey> keys_of(DesignPlan& design);
std::vector<SweepKey> keys_of(FactorPlan& factor);
std::vector<SweepKey> keys_of(study::AdaptiveReplication& adaptive);
std::vector<SweepKey> keys_of(Kept& results);

/// The number, truth value or text that a place holds; nothing if there is no such place, or if it
/// is empty.
model::Default held_at(const SweepKey& key);

/// The default of a key that is bound to a fresh place; nothing if that is no value, or if there is
/// none.
model::Default default_of(const SweepKey& key);

}  // namespace dyad::io
