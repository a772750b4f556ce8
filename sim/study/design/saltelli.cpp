// Samples for variance-based sensitivity indices.
#include <memory>

#include "sim/study/design/design.hpp"
#include "sim/study/design/sobol.hpp"

namespace dyad::study {

Design saltelli(std::int64_t rows, std::size_t factors, bool second_order, std::int64_t seed) {
  const std::size_t width = (second_order ? 2 : 1) * factors + 2;
  const auto sequence = std::make_shared<const SobolSequence>(2 * factors);
  const auto at = [=](std::int64_t point, std::span<double> out) {
    const auto row = static_cast<std::uint32_t>(point / static_cast<std::int64_t>(width));
    const auto place = static_cast<std::size_t>(point) % width;  // in the row
    const bool base_is_b = place > factors;                      // BA_1 .. BA_k and B
    const std::size_t swapped = (place - 1) % factors;           // of AB_i and BA_i
    const bool swaps = place > 0 && place + 1 < width;
    for (std::size_t i = 0; i < factors; ++i) {
      const bool from_b = base_is_b != (swaps && i == swapped);
      out[i] = scrambled_coordinate(*sequence, row, i + (from_b ? factors : 0), seed);
    }
  };
  return {rows * static_cast<std::int64_t>(width), factors, at};
}

}  // namespace dyad::study
