// How much of the spread of outcomes comes from what was chosen, and how much from luck.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace dyad::page {

/// Parts of the variance of an outcome over people and lucks: y[person][luck] = mean + person +
/// luck + both, all random, one observation each, since everybody meets the same lucks.
///
/// Estimated by the analysis of variance of that table (Searle, Casella & McCulloch 1992, ch. 4).
/// With n people, K lucks and the mean squares MS: both = MS_rest, moves = (MS_people - MS_rest) /
/// K, luck = (MS_lucks - MS_rest) / n. They are unbiased; one below 0 is set to 0. Of the variance
/// of an outcome, moves / (moves + luck + both) is what the moves explain.
struct Shares {
  double moves, luck, both;  // variances
  double share;              // of the moves; 0 where nothing varies
  double low, high;          // of the share: 95 %, percentiles of a bootstrap over people
};

/// Of fewer people than this nothing is said.
inline constexpr std::size_t fewest_for_shares = 5;

/// outcomes[person][luck], all rows as long. None for fewer people than that, or for one luck. The
/// draws of the bootstrap belong to the seed.
std::optional<Shares> shares_of(const std::vector<const std::vector<double>*>& outcomes,
                                std::int64_t seed);

}  // namespace dyad::page
