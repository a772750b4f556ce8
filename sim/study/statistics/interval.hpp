// Confidence intervals of means.
#pragma once

#include "sim/base/moments.hpp"

namespace dyad::study {

/// The two-sided quantile of Student's t: a confidence interval is the estimate ± so many standard
/// errors. 0 < confidence < 1; throws std::invalid_argument otherwise. NaN for fewer than one
/// degree of freedom.
double t_quantile(std::int64_t degrees_of_freedom, double confidence);

/// Half the width of the confidence interval of a mean by Student's t: the interval is mean ± this.
/// 0 < confidence < 1; throws std::invalid_argument otherwise. NaN when there are fewer than two
/// numbers: nothing is known then. Exact for normal numbers, near for means of many others.
double half_width(const base::Moments& moments, double confidence);

}  // namespace dyad::study
