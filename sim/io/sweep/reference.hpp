// Sweep files explained to people, and to editors: made of the declarations of their keys.
#pragma once

#include <string>

#include "sim/io/sweep/keys.hpp"

namespace dyad::io {

/// The keys of all tables, bound to fresh places.
const std::vector<SweepKey>& sweep_keys();

/// A JSON Schema (draft 2020-12) of sweep files.
std::string sweep_schema();

/// The tables of keys that docs/sweep-file.md has, each under the name of its table.
std::string sweep_keys_markdown();

/// What may be given, in words: "2 to 1000", "one of linear, log", "a list of paths".
std::string range_text(const SweepKey& key);

}  // namespace dyad::io
