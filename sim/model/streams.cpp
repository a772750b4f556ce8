#include "sim/model/streams.hpp"

#include <utility>

#include "sim/model/kernel/kernels.hpp"

namespace dyad::model {
namespace {

template <std::size_t... lane>
std::array<Stream, block_lanes> begun(SeedKey seed, const Identity& who, std::uint32_t part,
                                      Purpose purpose, const BlockWords& first,
                                      std::index_sequence<lane...>) {
  return {Stream(seed, who.replicate[lane], who.salesperson[lane], part, purpose,
                 {first.x0[lane], first.x1[lane], first.x2[lane], first.x3[lane]})...};
}

}  // namespace

std::array<Stream, block_lanes> streams_of(SeedKey seed, const Identity& who, std::uint32_t part,
                                           Purpose purpose) {
  static const Kernel& kernel = best_kernel();
  BlockWords words;
  kernel.draw_words({&who, part, purpose_word(purpose, 0), seed}, words);
  return begun(seed, who, part, purpose, words, std::make_index_sequence<block_lanes>());
}

}  // namespace dyad::model
