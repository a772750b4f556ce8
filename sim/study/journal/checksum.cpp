#include "sim/study/journal/checksum.hpp"

#include <cstring>

namespace dyad::study {

void Checksum::add(std::span<const std::byte> bytes) {
  add(std::uint64_t{bytes.size()});
  constexpr std::size_t width = sizeof(std::uint64_t);
  std::uint64_t word = 0;
  for (; bytes.size() >= width; bytes = bytes.subspan(width)) {
    std::memcpy(&word, bytes.data(), width);
    add(word);
  }
  if (bytes.empty()) return;
  word = 0;
  std::memcpy(&word, bytes.data(), bytes.size());
  add(word);
}

}  // namespace dyad::study
