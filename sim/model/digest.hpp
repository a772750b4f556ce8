// A fingerprint of results: equal digests mean equal bits.
#pragma once

#include <cstdint>

#include "sim/model/state.hpp"

namespace dyad::model {

/// Sensitive to every bit and to the order of what is added.
class Digest {
 public:
  /// The digest that was `hash`, after one more word.
  static constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL;
    return hash ^ hash >> 29;
  }

  void add(std::uint64_t word) { hash_ = mixed(hash_, word); }
  // The compilers' own, since the browser's library has no std::bit_cast yet.
  void add(double x) { add(__builtin_bit_cast(std::uint64_t, x)); }
  void add(float x) { add(std::uint64_t{__builtin_bit_cast(std::uint32_t, x)}); }
  std::uint64_t value() const { return hash_; }

 private:
  std::uint64_t hash_ = 0x6A09E667F3BCC908ULL;
};

/// Digests of the salespeople of a block with all accounts: who they are, what they feel, what they
/// have done.
using BlockDigests = std::array<std::uint64_t, block_lanes>;
BlockDigests digests_of(const Population& population, std::int64_t block);

}  // namespace dyad::model
