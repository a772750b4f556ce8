#include "sim/study/design/draws.hpp"

#include <boost/random/uniform_int_distribution.hpp>
#include <numeric>

namespace dyad::study {

std::vector<std::uint32_t> permutation(std::uint32_t count, model::Stream random) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  for (std::uint32_t last = count; last > 1; --last) {
    boost::random::uniform_int_distribution<std::uint32_t> among(0, last - 1);
    std::swap(order[last - 1], order[among(random)]);
  }
  return order;
}

std::int64_t seed_of_point(std::int64_t base_seed, std::int64_t point) {
  const auto number = static_cast<std::uint64_t>(point);
  const auto words =
      block(base_seed, DesignPurpose::seed_of_point, static_cast<std::uint32_t>(number),
            static_cast<std::uint32_t>(number >> 32));
  return static_cast<std::int64_t>((std::uint64_t{words.x0} << 32 | words.x1) >> 2);
}

}  // namespace dyad::study
