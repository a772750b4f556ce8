// Values of factors between TOML, keys and text.
#pragma once

#include <string>
#include <variant>

#include "sim/io/config/problems.hpp"
#include "sim/io/config/toml.hpp"
#include "sim/model/parameters/keys.hpp"
#include "sim/study/sweep.hpp"

namespace dyad::io {

/// The value of `node` as one of `key`, or why the key does not take it; the key's place is left as
/// it is.
std::variant<study::Value, base::Complaint> value_of(const model::Key& key, const toml::node& node);

/// The value that the key holds now.
study::Value value_at(const model::Place& place);

/// Writes a value of the place's own type.
void put(const study::Value& value, const model::Place& place);

/// As in TOML: "0.5", "3.0", "2", "true", "\"ask\"".
std::string literal_of(const study::Value& value);

}  // namespace dyad::io
