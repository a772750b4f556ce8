// One table of a sweep file, read strictly.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/io/config/problems.hpp"
#include "sim/io/config/toml.hpp"
#include "sim/io/sweep/keys.hpp"

namespace dyad::io {

/// The fields of a table, whose keys are declared. What is wrong with a field is noted when it is
/// read; a field that was refused, or is not there, leaves its place as it is.
class Fields {
 public:
  /// Notes every field of `table` that is not among `keys`. `path` names the table in messages,
  /// "design" or "factor.0"; "" is the top of the file.
  Fields(const toml::table& table, std::string path, const std::string& file,
         std::vector<SweepKey> keys, Problems& problems);

  bool has(std::string_view name) const { return table_.contains(name); }
  const toml::node* find(std::string_view name) const { return table_.get(name); }
  /// "design.points".
  std::string path_of(std::string_view name) const;
  /// Of the field's value; of the table, if there is no such field.
  Spot spot_of(std::string_view name) const;
  Spot spot() const;
  void refuse(std::string_view name, std::string what, std::string why, std::string remedy);
  /// Notes that a field that must be given is missing, if it is. Is it there?
  bool require(std::string_view name, const std::string& remedy = {});

  /// Reads a field into its place. Is it there, and good?
  bool read(std::string_view name);
  /// Reads every field that has a place, of those that a design of that kind has. Are all good that
  /// are there or must be?
  bool read_all(DesignKind kind);
  /// Notes fields that a design of that kind does not have. Are there none?
  bool refuse_idle(DesignKind kind);
  /// Notes fields of an interval, which have no effect beside listed values. Are there none?
  bool refuse_idle_beside_values();

  /// A text that is not empty.
  std::optional<std::string> text(std::string_view name);
  /// The elements of a list; nothing if it is no list.
  const toml::array* list(std::string_view name, std::string_view of_what);
  /// The table of that name; nothing, with a problem noted, if it is something else.
  const toml::table* table(std::string_view name);

  /// The declaration of a field.
  const SweepKey& key(std::string_view name) const;

 private:
  std::string shown(const SweepKey& key) const;
  std::string why_ineffective(DesignKind kind) const;
  template <class Value>
  std::optional<Value> value(const SweepKey& key);
  template <class Place>
  bool read_into(const SweepKey& key, Place place);
  std::optional<std::vector<std::string>> names(const SweepKey& key);

  const toml::table& table_;
  std::string path_;
  const std::string& file_;
  std::vector<SweepKey> keys_;
  Problems& problems_;
};

}  // namespace dyad::io
