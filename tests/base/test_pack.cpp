// Many lanes side by side give the bits that each would give alone: every operation that the
// equations are written with, for every width.
#include <bit>
#include <catch2/catch.hpp>
#include <cmath>

#include "sim/base/lanes/maths.hpp"
#include "sim/base/lanes/pack.hpp"
#include "tests/base/dice.hpp"

using namespace dyad::base;

namespace {

/// Numbers of every kind that the model meets: both signs, zeros, small, large, and whole.
Lanes some_numbers(std::uint32_t seed) {
  dyad::test::Dice dice(seed);
  Lanes lanes;
  for (float& x : lanes.lane) {
    const float scale = std::ldexp(1.0F, dice.below(24) - 12);
    x = (2 * dice.unit() - 1) * scale;
  }
  lanes[static_cast<int>(seed % 16)] = 0;
  lanes[static_cast<int>(seed / 16 % 16)] = -0.0F;
  lanes[static_cast<int>(seed / 7 % 16)] = 1;
  return lanes;
}

template <int W>
Pack<W> pack_of(const Lanes& lanes) {
  Pack<W> pack;
  load(pack, lanes, 0);
  return pack;
}

/// How many of `rounds` random packs have a lane whose bits differ from what one lane gives.
template <int W, class F>
int differing(F f, int rounds = 300) {
  int count = 0;
  for (int round = 0; round < rounds; ++round) {
    const auto seed = static_cast<std::uint32_t>(round);
    const Lanes a = some_numbers(3 * seed), b = some_numbers(3 * seed + 1),
                c = some_numbers(3 * seed + 2);
    Lanes packed;
    store(packed, Pack<W>(f(pack_of<W>(a), pack_of<W>(b), pack_of<W>(c))), 0);
    for (int i = 0; i < W; ++i) {
      const float alone = f(a[i], b[i], c[i]);
      if (std::bit_cast<std::uint32_t>(alone) == std::bit_cast<std::uint32_t>(packed[i])) continue;
      ++count;
      break;
    }
  }
  return count;
}

}  // namespace

TEMPLATE_TEST_CASE_SIG("arithmetic of a pack is arithmetic of its lanes", "", ((int W), W), 4, 8,
                       16) {
  CHECK(differing<W>([](auto a, auto b, auto) { return a + b; }) == 0);
  CHECK(differing<W>([](auto a, auto b, auto) { return a - b; }) == 0);
  CHECK(differing<W>([](auto a, auto b, auto) { return a * b; }) == 0);
  CHECK(differing<W>([](auto a, auto b, auto) { return a / (b * b + 1.0F); }) == 0);
  CHECK(differing<W>([](auto a, auto b, auto c) { return a + b * c; }) == 0);  // two roundings
  CHECK(differing<W>([](auto a, auto b, auto c) {
          a += b;
          a -= 2.0F * c;
          a *= b;
          return -a;
        }) == 0);
}

TEMPLATE_TEST_CASE_SIG("comparisons and choices of a pack are those of its lanes", "", ((int W), W),
                       4, 8, 16) {
  CHECK(differing<W>([](auto a, auto b, auto c) { return select(a < b, a, c); }) == 0);
  CHECK(differing<W>([](auto a, auto b, auto c) { return select(a > b, a, c); }) == 0);
  CHECK(differing<W>([](auto a, auto b, auto c) { return select(a <= b, a, c); }) == 0);
  CHECK(differing<W>([](auto a, auto b, auto c) { return select(a >= b, a, c); }) == 0);
  CHECK(differing<W>([](auto a, auto b, auto c) { return select(a == b, a, c); }) == 0);
  CHECK(differing<W>([](auto a, auto b, auto c) { return select((a < b) & (b < c), a, c); }) == 0);
  CHECK(differing<W>([](auto a, auto b, auto c) { return select((a < b) | (b < c), a, c); }) == 0);
  CHECK(differing<W>([](auto a, auto b, auto c) { return select(!(a < b), a, c); }) == 0);
  CHECK(differing<W>([](auto a, auto b, auto c) { return only_where(a < b, c); }) == 0);
  CHECK(differing<W>([](auto a, auto b, auto) { return min(a, b); }) == 0);
  CHECK(differing<W>([](auto a, auto b, auto) { return max(a, b); }) == 0);
  CHECK(differing<W>([](auto a, auto, auto) { return dyad::base::abs(a); }) == 0);
  CHECK(differing<W>([](auto a, auto, auto) { return clamp01(a); }) == 0);
}

TEMPLATE_TEST_CASE_SIG("functions of a pack are functions of its lanes", "", ((int W), W), 4, 8,
                       16) {
  CHECK(differing<W>([](auto a, auto, auto) { return power_of_two(min(a, decltype(a)(127.0F))); },
                     3000) == 0);
  CHECK(differing<W>([](auto a, auto, auto) { return exponential(a); }, 3000) == 0);
  CHECK(differing<W>([](auto a, auto, auto) { return logistic(a); }, 3000) == 0);
  CHECK(differing<W>(
            [](auto a, auto b, auto) {
              return select(happens(clamp01(b), a), decltype(a)(1.0F), decltype(a)(0.0F));
            },
            3000) == 0);
}

TEMPLATE_TEST_CASE_SIG("a pack looks every number of a table up", "", ((int W, int size), W, size),
                       (4, 8), (8, 8), (16, 8), (4, 9), (8, 9), (16, 9), (4, 16), (8, 16),
                       (16, 16)) {
  Table<size> table;
  for (std::size_t m = 0; m < size; ++m) table.value[m] = 0.1F * static_cast<float>(m + 1);
  for (int shift = 0; shift < size; ++shift) {
    Lanes index, found;
    for (int i = 0; i < block_lanes; ++i) index[i] = static_cast<float>((i + shift) % size);
    store(found, lookup(table, pack_of<W>(index)), 0);
    for (int i = 0; i < W; ++i) {
      CHECK(found[i] == table.value[static_cast<std::size_t>(index[i])]);
      CHECK(found[i] == lookup(table, index[i]));
    }
  }
}

TEMPLATE_TEST_CASE_SIG("words of a pack become the same numbers from 0 to 1", "", ((int W), W), 4,
                       8, 16) {
  std::array<std::uint32_t, block_lanes> words{0,          1,          0xff,       0x100,
                                               0x7fffffff, 0x80000000, 0xffffff00, 0xffffffff};
  for (std::size_t i = 8; i < words.size(); ++i) words[i] = static_cast<std::uint32_t>(i) << 27;
  for (int first = 0; first < block_lanes; first += W) {
    PackWord<W> word;
    load(word, words, first);
    Lanes found;
    store(found, unit_interval(word), first);
    for (int i = first; i < first + W; ++i) {
      CHECK(found[i] == unit_interval(words[static_cast<std::size_t>(i)]));
    }
  }
}

TEMPLATE_TEST_CASE_SIG("bit i tells of lane i", "", ((int W), W), 4, 8, 16) {
  const std::uint32_t everybody = (W == 16 ? 0x10000U : 1U << W) - 1;
  for (std::uint32_t pattern : {0U, 1U, 0x8001U, 0x5555U, 0xa50fU, 0xffffU}) {
    Lanes lanes;
    for (int i = 0; i < block_lanes; ++i) lanes[i] = (pattern >> i & 1U) != 0 ? 1.0F : -1.0F;
    const auto mask = pack_of<W>(lanes) > Pack<W>(0.0F);
    CHECK(bits(mask) == (pattern & everybody));
    CHECK(bits(!mask) == (~pattern & everybody));
    CHECK(any(mask) == ((pattern & everybody) != 0));
  }
}

TEMPLATE_TEST_CASE_SIG("a pack reads and writes its own lanes of a column only", "", ((int W), W),
                       4, 8, 16) {
  for (int first = 0; first < block_lanes; first += W) {
    const Lanes from = some_numbers(99);
    Lanes to;
    to.lane.fill(7);
    Pack<W> pack;
    load(pack, from, first);
    store(to, pack, first);
    for (int i = 0; i < block_lanes; ++i) {
      const bool own = i >= first && i < first + W;
      CHECK(to[i] == (own ? from[i] : 7.0F));
    }
  }
}
