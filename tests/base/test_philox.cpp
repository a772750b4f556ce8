// The generator against the published known answers of Random123, one lane and many.
#include <array>
#include <catch2/catch.hpp>
#include <cstring>

#include "sim/base/lanes/pack.hpp"
#include "sim/base/lanes/philox.hpp"

using namespace dyad::base;

namespace {

using Words = std::array<std::uint32_t, 4>;

struct KnownAnswer {
  Words counter;
  std::uint32_t key0, key1;
  Words words;
};

// philox4x32 with 10 rounds in kat_vectors of Random123.
const std::array<KnownAnswer, 3> known_answers{{
    {{0, 0, 0, 0}, 0, 0, {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}},
    {{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff},
     0xffffffff,
     0xffffffff,
     {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}},
    {{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
     0xa4093822,
     0x299f31d0,
     {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}},
}};

Words words_of(const Words& c, std::uint32_t key0, std::uint32_t key1) {
  const auto x = philox(Philox4<std::uint32_t>{c[0], c[1], c[2], c[3]}, key0, key1);
  return {x.x0, x.x1, x.x2, x.x3};
}

template <int W>
std::array<std::uint32_t, block_lanes> lanes_of(const PackWord<W>& word) {
  std::array<std::uint32_t, block_lanes> lanes{};
  static_assert(sizeof word == W * sizeof(std::uint32_t));
  std::memcpy(lanes.data(), &word, sizeof word);
  return lanes;
}

template <int W>
bool lane_is(const Philox4<PackWord<W>>& packed, std::size_t lane, const Words& expected) {
  return lanes_of(packed.x0)[lane] == expected[0] && lanes_of(packed.x1)[lane] == expected[1] &&
         lanes_of(packed.x2)[lane] == expected[2] && lanes_of(packed.x3)[lane] == expected[3];
}

template <int W>
PackWord<W> counting_from(std::uint32_t first) {
  std::array<std::uint32_t, block_lanes> lanes{};
  for (std::uint32_t i = 0; i < block_lanes; ++i) lanes[i] = first + i * 0x9E3779B9U;
  PackWord<W> word;
  load(word, lanes, 0);
  return word;
}

}  // namespace

TEST_CASE("Philox gives the published known answers") {
  for (const KnownAnswer& known : known_answers) {
    CHECK(words_of(known.counter, known.key0, known.key1) == known.words);
  }
}

TEMPLATE_TEST_CASE_SIG("Philox gives the known answers in every lane of a pack", "", ((int W), W),
                       4, 8, 16) {
  for (const KnownAnswer& known : known_answers) {
    const auto& c = known.counter;
    const Philox4<PackWord<W>> counter{PackWord<W>(c[0]), PackWord<W>(c[1]), PackWord<W>(c[2]),
                                       PackWord<W>(c[3])};
    const Philox4<PackWord<W>> packed = philox(counter, known.key0, known.key1);
    for (std::size_t lane = 0; lane < std::size_t{W}; ++lane)
      CHECK(lane_is<W>(packed, lane, known.words));
  }
}

TEMPLATE_TEST_CASE_SIG("lanes with counters of their own draw what each would draw alone", "",
                       ((int W), W), 4, 8, 16) {
  const PackWord<W> who = counting_from<W>(5), which = counting_from<W>(0xfffffff0);
  const Philox4<PackWord<W>> packed = philox(
      Philox4<PackWord<W>, std::uint32_t, std::uint32_t, PackWord<W>>{who, 77, 1U << 24, which}, 3,
      4);
  for (std::size_t lane = 0; lane < std::size_t{W}; ++lane) {
    const Words counter{lanes_of(who)[lane], 77, 1U << 24, lanes_of(which)[lane]};
    CHECK(lane_is<W>(packed, lane, words_of(counter, 3, 4)));
  }
}
