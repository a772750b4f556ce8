// Sweep files explained to editors: made of the declarations of their keys.
#pragma once

#include <string>

namespace dyad::io {

/// A JSON Schema (draft 2020-12) of sweep files.
std::string sweep_schema();

}  // namespace dyad::io
