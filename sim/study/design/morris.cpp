// Trajectories for elementary effects.
#include <boost/random/uniform_int_distribution.hpp>

#include "sim/study/design/design.hpp"
#include "sim/study/design/draws.hpp"

namespace dyad::study {

Design morris(std::int64_t trajectories, std::size_t factors, std::int64_t levels,
              std::int64_t seed) {
  const auto length = static_cast<std::int64_t>(factors) + 1;
  const auto at = [levels, seed, length](std::int64_t point, std::span<double> out) {
    const auto trajectory = static_cast<std::uint32_t>(point / length);
    const auto steps = static_cast<std::uint32_t>(point % length);
    auto random = stream(seed, DesignPurpose::trajectory, trajectory, 0);
    const std::int64_t half = levels / 2;  // a move, in levels
    boost::random::uniform_int_distribution<std::int64_t> lower_half(0, half - 1);
    boost::random::uniform_int_distribution<int> coin(0, 1);
    const auto turn = permutation(static_cast<std::uint32_t>(out.size()),
                                  stream(seed, DesignPurpose::trajectory, trajectory, 1));
    for (std::size_t i = 0; i < out.size(); ++i) {
      const std::int64_t low = lower_half(random);
      const bool starts_high = coin(random) == 1;
      const bool moved = turn[i] < steps;
      const std::int64_t level = low + (starts_high != moved ? half : 0);
      out[i] = static_cast<double>(level) / static_cast<double>(levels - 1);
    }
  };
  return {trajectories * length, factors, at};
}

}  // namespace dyad::study
