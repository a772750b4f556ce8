// Quantiles of many values, without sorting all of them.
#pragma once

#include <array>
#include <span>

#include "sim/model/measures.hpp"

namespace dyad::model {

using Quantiles = std::array<float, quantile_levels.size()>;

/// Quantiles of `values` at `quantile_levels`, interpolated linearly between order statistics
/// (type 7 of Hyndman & Fan 1996). NaN if there are no values; none of them may be NaN or infinite.
Quantiles quantiles_of(std::span<const float> values);

}  // namespace dyad::model
