// Configurations and their keys explained to people, and to programs.
#pragma once

#include <string>

#include "sim/io/config/config.hpp"

namespace dyad::io {

/// Every resolved value with its default, range, unit, meaning, evidence and where it was set;
/// lines of at most 100 columns, but for long paths.
std::string explain_text(const Configuration& configuration);

/// The same as JSON: {"configuration", "model_version", "values": {table: {key: value}},
/// "keys": {path: {value, default, type, ...}}}.
std::string explain_json(const Configuration& configuration);

/// A JSON Schema (draft 2020-12) of configuration files, for editors.
std::string json_schema();

/// The reference of all keys, docs/keys.md.
std::string keys_markdown();

}  // namespace dyad::io
