// Random numbers one after another, for distributions: those of one entity for one purpose.
#pragma once

#include <array>
#include <cstdint>
#include <limits>

#include "sim/base/lanes/philox.hpp"
#include "sim/model/random/purpose.hpp"

namespace dyad::model {

/// The draws of one entity for one purpose, as a uniform random bit generator for Boost.Random.
class Stream {
 public:
  using result_type = std::uint32_t;

  /// entity: salesperson or team; part: which of its accounts and members, 0 for itself.
  Stream(SeedKey seed, std::uint32_t replicate, std::uint32_t entity, std::uint32_t part,
         Purpose purpose)
      : seed_(seed), counter_{entity, part, purpose_word(purpose, 0), replicate} {}

  /// The same, where the first block of words is known already.
  Stream(SeedKey seed, std::uint32_t replicate, std::uint32_t entity, std::uint32_t part,
         Purpose purpose, const std::array<std::uint32_t, 4>& first)
      : seed_(seed),
        counter_{entity, part, purpose_word(purpose, 1), replicate},
        words_(first),
        used_(0) {}

  static constexpr result_type min() { return 0; }
  static constexpr result_type max() { return std::numeric_limits<result_type>::max(); }

  result_type operator()() {
    if (used_ == 4) {
      const auto block = base::philox(counter_, seed_.low, seed_.high);
      ++counter_.x2;
      words_ = {block.x0, block.x1, block.x2, block.x3};
      used_ = 0;
    }
    return words_[used_++];
  }

 private:
  SeedKey seed_;
  base::Philox4<std::uint32_t> counter_;
  std::array<std::uint32_t, 4> words_{};
  unsigned used_ = 4;
};

}  // namespace dyad::model
