// Philox4x32-10: four random words from a counter and a key, with no state in between
// (Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3").
#pragma once

#include <array>
#include <cstdint>
#include <type_traits>

#include "sim/base/lanes/lanes1.hpp"

namespace dyad::base::inline DYAD_ISA {

template <class A, class B = A, class C = A, class D = A>
struct Philox4 {
  A x0;
  B x1;
  C x2;
  D x3;
};

/// The block of four words at `counter` under the key {key0, key1}.
///
/// A counter's words may be lanes or one number for all lanes. A round mixes two words at a time,
/// so what is common to all lanes stays one number for the first rounds, and costs next to nothing.
/// (The last round returns what it has made. One more step that returns what it was given makes gcc
/// keep all words in memory.)
template <int rounds = 10, class A, class B, class C, class D>
DYAD_INLINE auto philox(const Philox4<A, B, C, D>& c, std::uint32_t key0, std::uint32_t key1) {
  const Product<A> first = multiply(0xD2511F53U, c.x0);
  const Product<C> second = multiply(0xCD9E8D57U, c.x2);
  const auto x0 = second.high ^ c.x1 ^ key0;
  const auto x2 = first.high ^ c.x3 ^ key1;
  const Philox4<std::decay_t<decltype(x0)>, C, std::decay_t<decltype(x2)>, A> mixed{x0, second.low,
                                                                                    x2, first.low};
  if constexpr (rounds == 1) {
    return mixed;
  } else {
    return philox<rounds - 1>(mixed, key0 + 0x9E3779B9U, key1 + 0xBB67AE85U);
  }
}

}  // namespace dyad::base::inline DYAD_ISA
