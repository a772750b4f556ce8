// Inequality and correlation over salespeople.
#pragma once

#include <vector>

namespace dyad::model {

/// Gini coefficient of non-negative amounts; 0 if all are 0. Takes a copy to sort.
double gini_of(std::vector<float> amounts);

/// Pearson correlation over pairs in which both are defined; NaN if one does not vary.
double correlation_of(const std::vector<float>& x, const std::vector<float>& y);

}  // namespace dyad::model
