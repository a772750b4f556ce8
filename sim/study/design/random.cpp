// Independent uniform points.
#include "sim/study/design/design.hpp"
#include "sim/study/design/draws.hpp"

namespace dyad::study {

Design uniform_random(std::int64_t points, std::size_t factors, std::int64_t seed) {
  return {points, factors, [seed](std::int64_t point, std::span<double> out) {
            for (std::size_t i = 0; i < out.size(); ++i) {
              const auto words = block(seed, DesignPurpose::point, static_cast<std::uint32_t>(i),
                                       static_cast<std::uint32_t>(point));
              out[i] = unit_interval(words.x0, words.x1);
            }
          }};
}

}  // namespace dyad::study
