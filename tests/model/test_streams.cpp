// Streams: which words of the generator each gives, in which order, alone and side by side.
#include <array>
#include <vector>

#include "sim/model/kernel/kernels.hpp"
#include "sim/model/streams.hpp"
#include "tests/model/fixtures.hpp"

using namespace dyad::model;

namespace {

using Words = std::array<std::uint32_t, 4>;

Words words_of(const Words& c, std::uint32_t key0, std::uint32_t key1) {
  const auto x =
      dyad::base::philox(dyad::base::Philox4<std::uint32_t>{c[0], c[1], c[2], c[3]}, key0, key1);
  return {x.x0, x.x1, x.x2, x.x3};
}

}  // namespace

TEST_CASE("every kernel draws for 16 salespeople what each would draw alone") {
  Identity who;
  for (std::uint32_t lane = 0; lane < block_lanes; ++lane) {
    who.salesperson[lane] = 1'000'000 + 3 * lane;
    who.replicate[lane] = lane / 5;
  }
  for (const Kernel& kernel : kernels()) {
    if (!kernel.runs_here()) continue;
    INFO(kernel.name);
    BlockWords words;
    kernel.draw_words({&who, 77, 1U << 24, SeedKey(3 + (std::int64_t{4} << 32))}, words);
    for (std::size_t lane = 0; lane < block_lanes; ++lane) {
      const Words alone =
          words_of({who.salesperson[lane], 77, 1U << 24, who.replicate[lane]}, 3, 4);
      CHECK(Words{words.x0[lane], words.x1[lane], words.x2[lane], words.x3[lane]} == alone);
    }
  }
}

TEST_CASE("streams begun side by side are those begun alone") {
  Identity who;
  for (std::uint32_t lane = 0; lane < block_lanes; ++lane) {
    who.salesperson[lane] = 7 * lane, who.replicate[lane] = 2;
  }
  auto together = streams_of(SeedKey(5), who, 9, Purpose::customer_will);
  for (std::size_t lane = 0; lane < block_lanes; ++lane) {
    Stream alone(SeedKey(5), 2, who.salesperson[lane], 9, Purpose::customer_will);
    for (int k = 0; k < 9; ++k) CHECK(together[lane]() == alone());
  }
}

TEST_CASE("a stream gives the words of one block after the other, in order") {
  const std::int64_t seed = 0x0123456789abcdef;
  Stream stream(SeedKey(seed), 7, 42, 9, Purpose::account_fit);
  for (std::uint32_t block = 0; block < 5; ++block) {
    // The purpose, 49, stands in the top byte; blocks count up below it.
    const Words words = words_of({42, 9, (49U << 24) + block, 7}, 0x89abcdef, 0x01234567);
    for (const std::uint32_t word : words) CHECK(stream() == word);
  }
}

TEST_CASE("a stream covers all 32-bit words") {
  CHECK(Stream::min() == 0);
  CHECK(Stream::max() == 0xffffffff);
}

TEST_CASE("every part of the identity makes another stream") {
  const auto first_of = [](std::int64_t seed, std::uint32_t replicate, std::uint32_t entity,
                           std::uint32_t part, Purpose purpose) {
    return Stream(SeedKey(seed), replicate, entity, part, purpose)();
  };
  std::vector<std::uint32_t> firsts;
  firsts.push_back(first_of(1, 2, 3, 4, Purpose::customer_will));
  firsts.push_back(first_of(2, 2, 3, 4, Purpose::customer_will));
  firsts.push_back(first_of(1 + (std::int64_t{1} << 32), 2, 3, 4, Purpose::customer_will));
  firsts.push_back(first_of(1, 3, 3, 4, Purpose::customer_will));
  firsts.push_back(first_of(1, 2, 4, 4, Purpose::customer_will));
  firsts.push_back(first_of(1, 2, 3, 5, Purpose::customer_will));
  firsts.push_back(first_of(1, 2, 3, 4, Purpose::customer_empathy));
  std::sort(firsts.begin(), firsts.end());
  CHECK(std::adjacent_find(firsts.begin(), firsts.end()) == firsts.end());
}

TEST_CASE("weeks, meetings, purposes and turns never share a counter") {
  CHECK(week_word(3, 5) == 3U * 65536 + 5);
  CHECK(week_word(9'999, 999) == 9'999U * 65536 + 999);
  CHECK(purpose_word(Purpose::turn, 999) == (1U << 24) + 999);
  CHECK(purpose_word(Purpose::treatment, 0) == 80U << 24);
}
