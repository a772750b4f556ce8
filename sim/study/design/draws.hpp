// Random numbers of designs. Like those of the model they belong to an identity, here the seed of
// the design, the factor and the point, and come from the same generator under purposes of their
// own; so points can be computed in any order, and are the same on every machine.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "sim/model/random/stream.hpp"

namespace dyad::study {

/// What a draw is for. Those of the model are below 128 (sim/model/random/stream.hpp). Never reuse
/// or reorder: studies could no longer be made again.
enum class DesignPurpose : std::uint32_t {
  point = 128,
  within_stratum = 129,
  stratum = 130,
  scrambling = 131,
  trajectory = 132,
  seed_of_point = 133,
};

/// A block of four random words.
inline auto block(std::int64_t seed, DesignPurpose purpose, std::uint32_t entity,
                  std::uint32_t part, std::uint32_t index = 0) {
  const model::SeedKey key(seed);
  const auto word = model::purpose_word(static_cast<model::Purpose>(purpose), index);
  return base::philox(base::Philox4<std::uint32_t>{entity, part, word, 0}, key.low, key.high);
}

/// A stream of random words for Boost.Random.
inline model::Stream stream(std::int64_t seed, DesignPurpose purpose, std::uint32_t entity,
                            std::uint32_t part) {
  return {model::SeedKey(seed), 0, entity, part, static_cast<model::Purpose>(purpose)};
}

/// Two random words -> one of 2^53 equally spaced numbers in [0, 1).
inline double unit_interval(std::uint32_t high, std::uint32_t low) {
  const std::uint64_t word = std::uint64_t{high} << 32 | low;
  return static_cast<double>(word >> 11) * 0x1p-53;
}

/// 0 .. count - 1 in random order, every order as likely (Fisher & Yates 1938; Durstenfeld 1964).
std::vector<std::uint32_t> permutation(std::uint32_t count, model::Stream random);

/// A seed for every point of a sweep whose points are to be independent: the first 62 bits of the
/// block at (point, run.seed of the base). Not negative, and in the range of run.seed.
std::int64_t seed_of_point(std::int64_t base_seed, std::int64_t point);

}  // namespace dyad::study
