// How commands speak of sweeps.
#pragma once

#include <string>
#include <string_view>

#include "sim/study/sweep.hpp"

namespace dyad::cli {

/// A name and what belongs to it, on a line.
std::string line(std::string_view name, const std::string& value);

/// "dopamine.gain_7r: 9 values from 0 to 1", or the values themselves when they are few.
std::string factor_text(const study::Sweep& sweep, std::size_t factor);

/// All factors, a line each.
std::string factors_text(const study::Sweep& sweep);

}  // namespace dyad::cli
