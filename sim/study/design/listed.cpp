// Points that somebody chose.
#include <memory>

#include "sim/study/design/bins.hpp"
#include "sim/study/design/design.hpp"

namespace dyad::study {

Design listed(std::vector<std::int64_t> levels, std::vector<std::uint32_t> points) {
  const std::size_t factors = levels.size();
  const auto shared = std::make_shared<const std::vector<std::uint32_t>>(std::move(points));
  return {static_cast<std::int64_t>(shared->size() / factors), factors,
          [levels = std::move(levels), shared](std::int64_t point, std::span<double> out) {
            const std::size_t first = static_cast<std::size_t>(point) * levels.size();
            for (std::size_t i = 0; i < levels.size(); ++i) {
              out[i] = middle_of_bin((*shared)[first + i], levels[i]);
            }
          }};
}

}  // namespace dyad::study
