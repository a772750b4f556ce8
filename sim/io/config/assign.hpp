// One value from a configuration to the place of its key, checked.
#pragma once

#include <optional>

#include "sim/io/config/problems.hpp"
#include "sim/io/config/toml.hpp"
#include "sim/model/parameters/keys.hpp"

namespace dyad::io {

/// Writes the value of `node` to the place of `key`, or says why it is not allowed: wrong type,
/// a fraction where a whole number is wanted, out of range (not a number and infinity too),
/// not one of the choices. A refused value leaves the place as it is.
std::optional<base::Complaint> assign(const model::Key& key, const toml::node& node);

}  // namespace dyad::io
