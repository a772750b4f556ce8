// What a configuration may hold, for editors.
#pragma once

#include <string>

namespace dyad::io {

/// A JSON Schema (draft 2020-12) of configuration files.
std::string json_schema();

}  // namespace dyad::io
