// Full factorial design.
#include "sim/study/design/bins.hpp"
#include "sim/study/design/design.hpp"

namespace dyad::study {

Design full_grid(std::vector<std::int64_t> levels) {
  std::int64_t points = 1;
  for (const std::int64_t count : levels) points *= count;
  const std::size_t factors = levels.size();
  return {points, factors, [levels = std::move(levels)](std::int64_t point, std::span<double> out) {
            for (std::size_t i = levels.size(); i-- > 0;) {
              out[i] = middle_of_bin(point % levels[i], levels[i]);
              point /= levels[i];
            }
          }};
}

}  // namespace dyad::study
