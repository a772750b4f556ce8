// What random draws belong to: a seed, a purpose, a week. Never a thread or the order of drawing;
// so a change of one parameter leaves all other draws as they were.
#pragma once

#include <cstdint>

namespace dyad::model {

/// What a draw is for. The numbers are part of the model version: never reuse or reorder them.
enum class Purpose : std::uint32_t {
  turn = 1,
  addressed_member = 6,
  readiness = 7,
  prepared_questions = 2,
  churn = 3,
  chase_fades = 4,
  account_exchange = 5,
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

}  // namespace dyad::model
