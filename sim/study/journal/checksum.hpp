// 64 bits by which damage to stored bytes is noticed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace dyad::study {

/// Each word is mixed in by a bijection of the state, the finisher of SplitMix64. So damage within
/// one word is always noticed, and any other is missed with a probability of about 2^-64. It guards
/// against failing disks, not against intent.
class Checksum {
 public:
  void add(std::uint64_t word) {
    state_ ^= word;
    state_ = (state_ ^ (state_ >> 30)) * 0xbf58476d1ce4e5b9u;
    state_ = (state_ ^ (state_ >> 27)) * 0x94d049bb133111ebu;
    state_ ^= state_ >> 31;
  }
  void add(std::int64_t word) { add(static_cast<std::uint64_t>(word)); }
  /// Their number counts too, so that pieces that follow one another cannot trade bytes.
  void add(std::span<const std::byte> bytes);

  std::uint64_t value() const { return state_; }

 private:
  std::uint64_t state_ = 0x64796164'6a6f7572u;  // "dyadjour": nothing but zeros has no sum of zero
};

}  // namespace dyad::study
