// Values of keys as JSON.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "sim/model/parameters/keys.hpp"

namespace dyad::io {

using nlohmann::ordered_json;

inline ordered_json json_of(const model::Place& place) {
  return std::visit([](const auto* value) { return ordered_json(*value); }, place);
}

/// Null for a key without a default.
inline ordered_json json_of(const model::Default& fallback) {
  return std::visit(
      [](const auto& value) {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>) {
          return ordered_json();
        } else {
          return ordered_json(value);
        }
      },
      fallback);
}

/// The type's name in JSON Schema.
inline std::string_view json_type(const model::Key& key) {
  constexpr std::string_view types[]{"number", "integer", "boolean", "string"};
  return types[key.place.index()];
}

}  // namespace dyad::io
