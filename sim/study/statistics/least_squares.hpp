// Linear regression by least squares, for few unknowns.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dyad::study {

/// y = coefficients[0] + coefficients[1] x1 + ... with the standard error of each.
struct LinearFit {
  std::vector<double> coefficients, errors;
  std::int64_t degrees_of_freedom;  // observations minus unknowns
};

/// Fits y to an intercept and the columns, all as long as y. Errors are those of residuals of one
/// variance. NaN everywhere where the columns do not determine the coefficients, or there are no
/// more observations than unknowns. Throws std::invalid_argument where a column has another length.
LinearFit least_squares(std::span<const double> y, std::span<const std::vector<double>> columns);

}  // namespace dyad::study
