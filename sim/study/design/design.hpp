// Experimental designs: at which points of a factor space a sweep looks.
//
// A design knows nothing of what its factors mean. It lies in the unit cube, with a coordinate in
// [0, 1] for each factor, which scale.hpp turns into a value. A point is computed when it is asked
// for, so that a design of millions of points takes little or no memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace dyad::study {

struct Design {
  std::int64_t points = 0;
  std::size_t factors = 0;
  /// Writes the coordinates of a point, 0 <= point < points, one per factor. The same point has the
  /// same coordinates, whatever was asked before; safe to call from several threads.
  std::function<void(std::int64_t point, std::span<double> coordinates)> at;
};

/// All combinations of so many levels of each factor (each at least 1); the last factor changes
/// fastest. The number of points must fit into 63 bits.
Design full_grid(std::vector<std::int64_t> levels);

/// Level 0 of every factor, the base; then the other levels of the first factor with the rest at
/// their base, then those of the second, and so on.
Design one_at_a_time(std::vector<std::int64_t> levels);

/// Independent uniform points.
Design uniform_random(std::int64_t points, std::size_t factors, std::int64_t seed);

/// Of `points` equal strata of each factor every one holds one point, uniform within it; strata of
/// different factors are paired at random (McKay, Beckman & Conover 1979). At most 2^24 points;
/// four bytes per point and factor.
Design latin_hypercube(std::int64_t points, std::size_t factors, std::int64_t seed);

/// The first points of the Sobol sequence (Sobol 1967), scrambled as in sobol.hpp. Balanced if
/// `points` is a power of two; at most 2^24.
Design sobol(std::int64_t points, std::size_t factors, std::int64_t seed);

/// Trajectories through a lattice of `levels` levels, 0, 1/(levels - 1) .. 1, in each factor: every
/// step moves one factor by levels / (2 (levels - 1)), up or down, and each factor moves once
/// (Morris 1991). `levels` is even. A trajectory's factors + 1 points follow one another.
Design morris(std::int64_t trajectories, std::size_t factors, std::int64_t levels,
              std::int64_t seed);

/// Two samples A and B of `rows` points, and A with one column of B each (Saltelli et al. 2010),
/// for variance-based indices; with `second_order` also B with one column of A each (Saltelli
/// 2002). Row by row: A, AB_1 .. AB_k, [BA_1 .. BA_k,] B, the order of SALib, whose analysis so
/// reads it; rows * (k + 2) or rows * (2 k + 2) points. A and B are the halves of one scrambled
/// Sobol sequence of 2 k dimensions; `rows` should be a power of two, at most 2^24.
Design saltelli(std::int64_t rows, std::size_t factors, bool second_order, std::int64_t seed);

/// Points listed one after the other, each with the level of every factor, 0 <= level < levels.
Design listed(std::vector<std::int64_t> levels, std::vector<std::uint32_t> points);

}  // namespace dyad::study
