// One factor at a time, around a base.
#include "sim/study/design/bins.hpp"
#include "sim/study/design/design.hpp"

namespace dyad::study {

Design one_at_a_time(std::vector<std::int64_t> levels) {
  std::int64_t points = 1;
  for (const std::int64_t count : levels) points += count - 1;
  const std::size_t factors = levels.size();
  return {points, factors, [levels = std::move(levels)](std::int64_t point, std::span<double> out) {
            std::int64_t level = point;  // of the factor at hand, were it the one that moves
            for (std::size_t i = 0; i < levels.size(); ++i) {
              const bool moves = level >= 1 && level < levels[i];
              out[i] = middle_of_bin(moves ? level : 0, levels[i]);
              level -= levels[i] - 1;
            }
          }};
}

}  // namespace dyad::study
