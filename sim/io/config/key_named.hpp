// Paths such as "moves.pitch.habit" or "intervention.0.share", outside the tables of a document.
#pragma once

#include <string_view>

#include "sim/io/config/parameter_binding.hpp"
#include "sim/io/config/problems.hpp"

namespace dyad::io {

/// The key of a path; null, with a problem noted at `spot`, if there is none.
const model::Key* key_named(const ParameterBinding& binding, Problems& problems, const Spot& spot,
                            std::string_view path);

}  // namespace dyad::io
