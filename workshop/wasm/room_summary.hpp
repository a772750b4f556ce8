// What a room's outcomes come to.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "workshop/wasm/room_play.hpp"

namespace dyad::page {

/// The order statistic of `values` at the share `level`, interpolated linearly (type 7 of Hyndman &
/// Fan 1996). There is at least one value.
double quantile(std::vector<double> values, double level);

/// How many of everybody's outcomes under every luck lie in each of equal bins of [0, 1]; 1 belongs
/// to the last.
constexpr std::size_t room_bins = 40;
std::array<std::int64_t, room_bins> pooled(const std::vector<const std::vector<double>*>& outcomes);

/// Fewer people than this are never told apart from the others.
inline constexpr std::size_t fewest_together = 3;

/// Those who began alike.
struct Beginning {
  std::vector<model::Move> moves;  // the first, or the first two
  std::vector<std::size_t> people;
};

/// First moves, then first two, each of at least `fewest_together` people; the most frequent first,
/// of equally frequent ones that whose moves come first.
std::vector<Beginning> beginnings(const std::vector<RoomPerson>& people);

/// A conversation whose influence lies where so many lie below it.
struct Typical {
  double level;
  std::size_t person;
};

/// Three different people: nearest to the 10th, 50th and 90th percentile of final influence. None
/// for fewer people than `fewest_together`.
std::vector<Typical> typical(const std::vector<RoomPerson>& people);

}  // namespace dyad::page
