#include "sim/study/design/sobol.hpp"

#include <boost/random/sobol.hpp>
#include <memory>

#include "sim/study/design/design.hpp"
#include "sim/study/design/draws.hpp"

namespace dyad::study {

SobolSequence::SobolSequence(std::size_t dimensions) : directions_(dimensions * bits) {
  boost::random::sobol_engine<std::uint32_t, bits> engine(dimensions);
  for (std::size_t bit = 0; bit < bits; ++bit) {
    // The engine leaves out the point of zeros: its point 2^(b+1) - 2 is 2^(b+1) - 1 of the
    // sequence, whose Gray code is bit b alone.
    engine.seed(static_cast<std::uint32_t>((std::uint64_t{2} << bit) - 2));
    for (std::size_t i = 0; i < dimensions; ++i) directions_[i * bits + bit] = engine();
  }
}

std::uint32_t SobolSequence::digits(std::uint32_t point, std::size_t dimension) const {
  std::uint32_t out = 0;
  const std::uint32_t* direction = &directions_[dimension * bits];
  for (std::uint32_t gray = point ^ point >> 1; gray != 0; gray >>= 1, ++direction) {
    if (gray & 1U) out ^= *direction;
  }
  return out;
}

std::uint32_t owen_scrambled(std::uint32_t digits, std::uint32_t dimension, std::int64_t seed) {
  std::uint32_t out = digits ^ (block(seed, DesignPurpose::scrambling, dimension, 0).x0 & 1U) << 31;
  for (std::uint32_t digit = 1; digit < 32; ++digit) {
    const std::uint32_t before = digits >> (32 - digit);
    const auto coin = block(seed, DesignPurpose::scrambling, dimension, before, digit).x0 & 1U;
    out ^= coin << (31 - digit);
  }
  return out;
}

double scrambled_coordinate(const SobolSequence& sequence, std::uint32_t point,
                            std::size_t dimension, std::int64_t seed) {
  const auto number = static_cast<std::uint32_t>(dimension);
  return owen_scrambled(sequence.digits(point, dimension), number, seed) * 0x1p-32;
}

Design sobol(std::int64_t points, std::size_t factors, std::int64_t seed) {
  const auto sequence = std::make_shared<const SobolSequence>(factors);
  return {points, factors, [sequence, seed](std::int64_t point, std::span<double> out) {
            for (std::size_t i = 0; i < out.size(); ++i) {
              out[i] = scrambled_coordinate(*sequence, static_cast<std::uint32_t>(point), i, seed);
            }
          }};
}

}  // namespace dyad::study
