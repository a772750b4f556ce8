// A configuration explained to programs.
#pragma once

#include <string>

#include "sim/io/config/config.hpp"

namespace dyad::io {

/// What explain_text says, as JSON: {"configuration", "model_version", "values": {table: {key:
/// value}}, "keys": {path: {value, default, type, ...}}}.
std::string explain_json(const Configuration& configuration);

}  // namespace dyad::io
