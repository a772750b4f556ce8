// Small values as JSON.
#pragma once

#include <nlohmann/json.hpp>

#include "sim/study/statistics/interval.hpp"

namespace dyad::page {

/// An Interval; what is not known is null.
inline nlohmann::json interval_json(double value, double low, double high) {
  return {{"value", value}, {"low", low}, {"high", high}};
}

/// The mean of what was counted, with its 95 % interval by Student's t.
inline nlohmann::json interval_json(const base::Moments& moments) {
  const double half = study::half_width(moments, 0.95);
  return interval_json(moments.mean(), moments.mean() - half, moments.mean() + half);
}

}  // namespace dyad::page
