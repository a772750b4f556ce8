// `--set a.b=value`: one key given on the command line.
#pragma once

#include <string>
#include <vector>

#include "sim/io/config/draft.hpp"

namespace dyad::io {

/// Gives each `key=value` to the draft, where they win over the file. A value is a TOML value; text
/// may go without quotes. Notes what is wrong, and a key that comes twice.
void apply_sets(Draft& draft, const std::vector<std::string>& sets);

}  // namespace dyad::io
