// Philox4x32-10: four random words from a counter and a key, with no state in between
// (Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3").
#pragma once

#include <array>
#include <cstdint>

#include "sim/model/kernel/lanes1.hpp"

namespace dyad::model::inline DYAD_ISA {

template <class Word>
struct Philox4 {
  Word x0, x1, x2, x3;
};

/// The block of four words at `counter` under the key {key0, key1}, per lane.
template <class Word>
DYAD_INLINE Philox4<Word> philox(Philox4<Word> counter, std::uint32_t key0, std::uint32_t key1) {
  Philox4<Word> c = counter;
#pragma GCC unroll 10
  for (int round = 0; round < 10; ++round) {
    const Product<Word> first = multiply(0xD2511F53U, c.x0);
    const Product<Word> second = multiply(0xCD9E8D57U, c.x2);
    c = {second.high ^ c.x1 ^ Word(key0), second.low, first.high ^ c.x3 ^ Word(key1), first.low};
    key0 += 0x9E3779B9U;
    key1 += 0xBB67AE85U;
  }
  return c;
}

}  // namespace dyad::model::inline DYAD_ISA
