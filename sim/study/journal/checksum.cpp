#include "sim/study/journal/checksum.hpp"

#include <array>
#include <cstring>

namespace dyad::study {
namespace {

constexpr std::size_t width = sizeof(std::uint64_t);
/// Of so many sums side by side, since each step of one has to wait for the one before.
constexpr std::size_t lanes = 4;

std::uint64_t word_at(std::span<const std::byte> bytes, std::size_t place) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes.data() + place, width);
  return word;
}

}  // namespace

void Checksum::add(std::span<const std::byte> bytes) {
  add(std::uint64_t{bytes.size()});
  std::array<Checksum, lanes> sums;
  for (std::size_t lane = 0; lane < lanes; ++lane) sums[lane].add(std::uint64_t{lane});
  std::size_t place = 0;
  for (; place + lanes * width <= bytes.size(); place += lanes * width) {
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      sums[lane].add(word_at(bytes, place + lane * width));
    }
  }
  for (const Checksum& sum : sums) add(sum.value());
  for (; place + width <= bytes.size(); place += width) add(word_at(bytes, place));
  if (place == bytes.size()) return;
  std::uint64_t rest = 0;
  std::memcpy(&rest, bytes.data() + place, bytes.size() - place);
  add(rest);
}

}  // namespace dyad::study
