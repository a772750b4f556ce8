// What the tests of designs share.
#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

#include "sim/study/design/design.hpp"

namespace dyad::test {

/// All points of a design, [point][factor].
inline std::vector<std::vector<double>> all_points(const study::Design& design) {
  std::vector<std::vector<double>> points;
  for (std::int64_t i = 0; i < design.points; ++i) {
    points.emplace_back(design.factors);
    design.at(i, points.back());
  }
  return points;
}

/// How many points lie in each of `bins` equal bins of a factor.
inline std::vector<int> counts_in_bins(const std::vector<std::vector<double>>& points,
                                       std::size_t factor, int bins) {
  std::vector<int> counts(static_cast<std::size_t>(bins));
  for (const auto& point : points) ++counts.at(static_cast<std::size_t>(point[factor] * bins));
  return counts;
}

/// Does every point lie in [0, 1), or [0, 1] where `closed`?
inline bool in_unit_cube(const std::vector<std::vector<double>>& points, bool closed = false) {
  for (const auto& point : points) {
    for (const double x : point) {
      if (!(x >= 0 && (closed ? x <= 1 : x < 1))) return false;
    }
  }
  return true;
}

/// The centred L2 discrepancy (Hickernell 1998): how unevenly points fill the cube.
inline double discrepancy(const std::vector<std::vector<double>>& points) {
  const auto n = static_cast<double>(points.size());
  const std::size_t factors = points[0].size();
  double single = 0, pairs = 0;
  for (const auto& x : points) {
    double product = 1;
    for (const double a : x) product *= 1 + std::abs(a - .5) / 2 - (a - .5) * (a - .5) / 2;
    single += product;
    for (const auto& y : points) {
      product = 1;
      for (std::size_t i = 0; i < factors; ++i) {
        product *=
            1 + std::abs(x[i] - .5) / 2 + std::abs(y[i] - .5) / 2 - std::abs(x[i] - y[i]) / 2;
      }
      pairs += product;
    }
  }
  return std::sqrt(std::pow(13. / 12, static_cast<double>(factors)) - 2 / n * single +
                   pairs / (n * n));
}

}  // namespace dyad::test
