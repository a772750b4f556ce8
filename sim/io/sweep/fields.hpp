// One table of a sweep file, read strictly.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/io/config/problems.hpp"
#include "sim/io/config/toml.hpp"
#include "sim/model/parameters/keys.hpp"

namespace dyad::io {

/// The fields of a table. What is wrong with a field is noted when it is read; a field that was
/// refused, or is not there, reads as nothing.
class Fields {
 public:
  /// Notes every field of `table` that is not among `known`. `path` names the table in messages,
  /// "design" or "factor.0"; "" is the top of the file.
  Fields(const toml::table& table, std::string path, const std::string& file,
         std::vector<std::string> known, Problems& problems);

  bool has(std::string_view name) const { return table_.contains(name); }
  const toml::node* find(std::string_view name) const { return table_.get(name); }
  /// "design.points".
  std::string path_of(std::string_view name) const;
  /// Of the field's value; of the table, if there is no such field.
  Spot spot_of(std::string_view name) const;
  Spot spot() const;
  void refuse(std::string_view name, std::string what, std::string why, std::string remedy);
  /// Notes that a field is missing, if it is. Is it there?
  bool require(std::string_view name, std::string why, std::string remedy);

  std::optional<model::Integer> whole(std::string_view name, model::Range range);
  std::optional<double> number(std::string_view name, model::Range range);
  std::optional<bool> flag(std::string_view name);
  std::optional<std::string> text(std::string_view name);
  /// The index of the choice.
  std::optional<std::size_t> choice(std::string_view name,
                                    const std::vector<std::string_view>& choices);
  /// A list of different names that are among `known`, or "all"; in the order of `known`.
  std::optional<std::vector<std::string>> names(std::string_view name,
                                                const std::vector<std::string>& known);
  /// The elements of a list; nothing if it is no list.
  const toml::array* list(std::string_view name, std::string_view of_what);

 private:
  template <class Value>
  std::optional<Value> read(std::string_view name, model::Range range,
                            std::vector<std::string_view> choices);

  const toml::table& table_;
  std::string path_;
  const std::string& file_;
  Problems& problems_;
};

}  // namespace dyad::io
