// Random numbers for tests.
#pragma once

#include <cstdint>
#include <random>

namespace dyad::test {

/// Random numbers for tests: the same on every machine.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  /// Uniform in [low, high).
  double between(double low, double high) {
    return low + (high - low) * static_cast<double>(engine_()) * 0x1p-32;
  }
  float unit() { return static_cast<float>(engine_() >> 8) * 0x1p-24F; }
  int below(int n) { return static_cast<int>(between(0, n)); }

 private:
  std::mt19937 engine_;
};

}  // namespace dyad::test
