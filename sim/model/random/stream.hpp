// Random numbers that belong to an identity: who draws, when, and what for. Never to a thread or to
// the order of drawing; so a change of one parameter leaves all other draws as they were.
#pragma once

#include <array>
#include <cstdint>
#include <limits>

#include "sim/model/random/philox.hpp"

namespace dyad::model {

/// What a draw is for. The numbers are part of the model version: never reuse or reorder them.
enum class Purpose : std::uint32_t {
  turn = 1,
  addressed_member = 6,
  readiness = 7,
  prepared_questions = 2,
  churn = 3,
  chase_fades = 4,
  handing_out = 5,
  salesperson_attachment = 16,
  salesperson_genes = 17,
  salesperson_knowledge = 18,
  salesperson_empathy = 19,
  salesperson_territory = 20,
  salesperson_erosion = 21,
  leader_attachment = 32,
  account_size = 48,
  account_fit = 49,
  account_value = 50,
  customer_attachment = 64,
  customer_genes = 65,
  customer_will = 66,
  customer_empathy = 67,
  treatment = 80,
};

/// The seed as the two words of the generator's key.
struct SeedKey {
  std::uint32_t low, high;
  explicit SeedKey(std::int64_t seed)
      : low(static_cast<std::uint32_t>(seed)),
        high(static_cast<std::uint32_t>(static_cast<std::uint64_t>(seed) >> 32)) {}
};

/// Third word of a counter: the purpose and a small index (a turn, a block of draws).
constexpr std::uint32_t purpose_word(Purpose purpose, std::uint32_t index) {
  return static_cast<std::uint32_t>(purpose) << 24 | index;
}

/// Second word of a counter inside a run: the week and what happens in it.
constexpr std::uint32_t week_word(std::int64_t week, std::uint32_t inside) {
  return static_cast<std::uint32_t>(week) << 16 | inside;
}

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
      const auto block = philox(counter_, seed_.low, seed_.high);
      ++counter_.x2;
      words_ = {block.x0, block.x1, block.x2, block.x3};
      used_ = 0;
    }
    return words_[used_++];
  }

 private:
  SeedKey seed_;
  Philox4<std::uint32_t> counter_;
  std::array<std::uint32_t, 4> words_{};
  unsigned used_ = 4;
};

}  // namespace dyad::model
