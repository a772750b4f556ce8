// Parameters -> the TOML text that reads back as the same parameters.
#pragma once

#include <string>

#include "sim/model/parameters/parameters.hpp"

namespace dyad::io {

/// Every key as TOML, the same text for the same parameters, read back by parse_configuration bit
/// for bit. Keys without effect stand in comments. The cells of an attachment table that is not
/// built in are written out, so that the text alone is enough.
std::string resolved_toml(const model::Parameters& parameters);

}  // namespace dyad::io
