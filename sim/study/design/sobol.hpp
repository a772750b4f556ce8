// The Sobol sequence (Sobol 1967), with Owen's scrambling.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dyad::study {

/// Digits of the sequence in order of the Gray code (Antonov & Saleev 1979), the point of zeros
/// first. The direction numbers are those of Boost.Random (Joe & Kuo 2008); a point is put together
/// from them when it is asked for.
class SobolSequence {
 public:
  /// Throws std::exception beyond the 3667 dimensions that Boost.Random knows.
  explicit SobolSequence(std::size_t dimensions);

  /// 32 binary digits of a coordinate, the first one in the highest bit.
  std::uint32_t digits(std::uint32_t point, std::size_t dimension) const;

 private:
  static constexpr std::size_t bits = 32;
  std::vector<std::uint32_t> directions_;  // [dimension][bit of the Gray code]
};

/// Nested uniform scrambling (Owen 1995): each digit is flipped or not, at random, by a coin that
/// belongs to the seed, the dimension and all the digits before it. This is the full scrambling,
/// not one of its fast substitutes (Laine & Karras 2011), since a run takes a million times longer
/// than the 32 draws. Every point is uniform by itself, and all of the sequence's balance is kept.
std::uint32_t owen_scrambled(std::uint32_t digits, std::uint32_t dimension, std::int64_t seed);

/// A scrambled coordinate in [0, 1).
double scrambled_coordinate(const SobolSequence& sequence, std::uint32_t point,
                            std::size_t dimension, std::int64_t seed);

}  // namespace dyad::study
