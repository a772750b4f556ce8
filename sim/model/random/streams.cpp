#include "sim/model/random/streams.hpp"

#include <utility>

#include "sim/model/cloned.hpp"

namespace dyad::model {
namespace {

using Words = std::array<std::uint32_t, block_lanes>;

/// `philox` of 16 counters, laid out so that the compiler does several lanes at once.
DYAD_CLONED void philox_of(Philox4<Words>& c, SeedKey key) {
  for (int round = 0; round < 10; ++round) {
    for (std::size_t lane = 0; lane < block_lanes; ++lane) {
      const std::uint64_t first = std::uint64_t{0xD2511F53U} * c.x0[lane];
      const std::uint64_t second = std::uint64_t{0xCD9E8D57U} * c.x2[lane];
      c.x0[lane] = static_cast<std::uint32_t>(second >> 32) ^ c.x1[lane] ^ key.low;
      c.x2[lane] = static_cast<std::uint32_t>(first >> 32) ^ c.x3[lane] ^ key.high;
      c.x1[lane] = static_cast<std::uint32_t>(second);
      c.x3[lane] = static_cast<std::uint32_t>(first);
    }
    key.low += 0x9E3779B9U;
    key.high += 0xBB67AE85U;
  }
}

template <std::size_t... lane>
std::array<Stream, block_lanes> begun(SeedKey seed, const Identity& who, std::uint32_t part,
                                      Purpose purpose, const Philox4<Words>& first,
                                      std::index_sequence<lane...>) {
  return {Stream(seed, who.replicate[lane], who.salesperson[lane], part, purpose,
                 {first.x0[lane], first.x1[lane], first.x2[lane], first.x3[lane]})...};
}

}  // namespace

std::array<Stream, block_lanes> streams_of(SeedKey seed, const Identity& who, std::uint32_t part,
                                           Purpose purpose) {
  Philox4<Words> words{who.salesperson, {}, {}, who.replicate};
  words.x1.fill(part);
  words.x2.fill(purpose_word(purpose, 0));
  philox_of(words, seed);
  return begun(seed, who, part, purpose, words, std::make_index_sequence<block_lanes>());
}

}  // namespace dyad::model
