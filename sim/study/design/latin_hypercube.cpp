// Latin hypercube samples.
#include <memory>

#include "sim/study/design/design.hpp"
#include "sim/study/design/draws.hpp"

namespace dyad::study {

Design latin_hypercube(std::int64_t points, std::size_t factors, std::int64_t seed) {
  std::vector<std::vector<std::uint32_t>> strata;
  for (std::size_t i = 0; i < factors; ++i) {
    strata.push_back(
        permutation(static_cast<std::uint32_t>(points),
                    stream(seed, DesignPurpose::stratum, static_cast<std::uint32_t>(i), 0)));
  }
  const auto shared = std::make_shared<const decltype(strata)>(std::move(strata));
  return {points, factors, [points, seed, shared](std::int64_t point, std::span<double> out) {
            for (std::size_t i = 0; i < out.size(); ++i) {
              const auto words =
                  block(seed, DesignPurpose::within_stratum, static_cast<std::uint32_t>(i),
                        static_cast<std::uint32_t>(point));
              // 24 bits of stratum and 24 of place in it: the sum is exact, and no rounding moves a
              // point into the next stratum.
              const double place = static_cast<double>(words.x0 >> 8) * 0x1p-24;
              const double stratum = (*shared)[i][static_cast<std::size_t>(point)];
              out[i] = (stratum + place) / static_cast<double>(points);
            }
          }};
}

}  // namespace dyad::study
