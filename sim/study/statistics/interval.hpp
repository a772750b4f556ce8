// Confidence intervals of means.
#pragma once

#include "sim/base/moments.hpp"

namespace dyad::study {

/// How many standard errors of `freedom` degrees of freedom lie on either side of an estimate in
/// its confidence interval, by Student's t. 0 < confidence < 1; throws std::invalid_argument
/// otherwise. NaN for fewer than one degree of freedom.
double standard_errors(std::int64_t freedom, double confidence);

/// Half the width of the confidence interval of a mean by Student's t: the interval is mean ± this.
/// 0 < confidence < 1; throws std::invalid_argument otherwise. NaN when there are fewer than two
/// numbers: nothing is known then. Exact for normal numbers, near for means of many others.
double half_width(const base::Moments& moments, double confidence);

}  // namespace dyad::study
