// What a set of parameters says that the defaults do not.
#pragma once

#include <string>
#include <vector>

#include "sim/io/config/parameter_binding.hpp"

namespace dyad::io {

/// The keys that are not at their defaults, those that have none included; interventions and
/// transcripts too. Valid as long as `bound` lives.
std::vector<const model::Key*> differences(const ParameterBinding& binding);

/// The same as TOML: a configuration that reads back to the same parameters. table: put before the
/// name of every table, such as "base." in a sweep file.
std::string short_toml(const model::Parameters& parameters, const std::string& prefix = "");

}  // namespace dyad::io
