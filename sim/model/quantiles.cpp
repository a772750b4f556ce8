#include "sim/model/quantiles.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <vector>

#include "sim/base/lanes/cloned.hpp"

namespace dyad::model {
namespace {

/// Order statistics between which a quantile lies.
struct Position {
  std::size_t below, above;
  double fraction;  // of the way from one to the other
};

std::array<Position, quantile_levels.size()> positions_in(std::size_t count) {
  std::array<Position, quantile_levels.size()> positions{};
  for (std::size_t k = 0; k < quantile_levels.size(); ++k) {
    const double at = quantile_levels[k] * static_cast<double>(count - 1);
    const auto below = static_cast<std::size_t>(at);
    positions[k] = {below, std::min(below + 1, count - 1), at - static_cast<double>(below)};
  }
  return positions;
}

template <class Statistic>
Quantiles between(std::size_t count, Statistic statistic) {
  Quantiles result{};
  const auto positions = positions_in(count);
  for (std::size_t k = 0; k < result.size(); ++k) {
    const auto& [below, above, fraction] = positions[k];
    result[k] = static_cast<float>(static_cast<double>(statistic(below)) * (1 - fraction) +
                                   static_cast<double>(statistic(above)) * fraction);
  }
  return result;
}

struct Extremes {
  float low, high;
};

/// The smallest and the largest value, in strands that the compiler takes side by side.
DYAD_CLONED Extremes extremes_of(std::span<const float> values) {
  constexpr std::size_t strands = 16;
  std::array<float, strands> low, high;
  low.fill(values.front()), high.fill(values.front());
  const std::size_t whole = values.size() / strands * strands;
  for (std::size_t i = 0; i < whole; i += strands) {
    for (std::size_t k = 0; k < strands; ++k) {
      low[k] = values[i + k] < low[k] ? values[i + k] : low[k];
      high[k] = values[i + k] > high[k] ? values[i + k] : high[k];
    }
  }
  for (std::size_t i = whole; i < values.size(); ++i) {
    low[0] = std::min(low[0], values[i]), high[0] = std::max(high[0], values[i]);
  }
  return {*std::min_element(low.begin(), low.end()), *std::max_element(high.begin(), high.end())};
}

/// The bin of each value among so many equal ones from the smallest to the largest. It never falls
/// with the value, which is all that counts.
DYAD_CLONED void find_bins(std::span<const float> values, const Extremes& range, std::int32_t bins,
                           std::int32_t* bin) {
  const float scale = static_cast<float>(bins) / (range.high - range.low);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto at = static_cast<std::int32_t>((values[i] - range.low) * scale);
    bin[i] = at < bins - 1 ? at : bins - 1;
  }
}

/// Values counted into equal bins. Only the few bins that hold a wanted order statistic are ever
/// sorted.
class Histogram {
 public:
  Histogram(std::span<const float> values, const Extremes& range)
      : values_(values),
        count_(std::clamp<std::size_t>(std::bit_ceil(values.size() / 2), 64, 4096)),
        bin_(values.size()),
        before_(count_ + 1),
        wanted_(count_) {
    find_bins(values, range, static_cast<std::int32_t>(count_), bin_.data());
    for (const std::int32_t bin : bin_) ++before_[static_cast<std::size_t>(bin) + 1];
    for (std::size_t b = 0; b < count_; ++b) before_[b + 1] += before_[b];
  }

  void want(std::size_t rank) { wanted_[bin_holding(rank)] = 1; }

  /// After all wants.
  void sort() {
    skipped_.resize(count_);
    std::uint32_t kept = 0;
    for (std::size_t b = 0; b < count_; ++b) {
      skipped_[b] = before_[b] - kept;
      if (wanted_[b] != 0) kept += before_[b + 1] - before_[b];
    }
    // Each value is written, and stays if it is wanted: no branch for the processor to guess.
    sorted_.resize(std::size_t{kept} + 1);
    std::size_t next = 0;
    for (std::size_t i = 0; i < values_.size(); ++i) {
      sorted_[next] = values_[i];
      next += wanted_[static_cast<std::size_t>(bin_[i])];
    }
    sorted_.pop_back();
    std::sort(sorted_.begin(), sorted_.end());
  }

  float statistic(std::size_t rank) const { return sorted_[rank - skipped_[bin_holding(rank)]]; }

 private:
  std::size_t bin_holding(std::size_t rank) const {
    const auto after = std::upper_bound(before_.begin(), before_.end(), rank);
    return static_cast<std::size_t>(after - before_.begin()) - 1;
  }

  std::span<const float> values_;
  std::size_t count_;
  std::vector<std::int32_t> bin_;       // [value]
  std::vector<std::uint32_t> before_;   // [bin]: values in the bins before it
  std::vector<std::uint8_t> wanted_;    // [bin]: 1 or 0
  std::vector<std::uint32_t> skipped_;  // [bin]: values before it that were not sorted
  std::vector<float> sorted_;
};

constexpr std::size_t few = 96;  // sorted faster than counted

Quantiles quantiles_of_few(std::span<const float> values) {
  std::array<float, few> sorted;
  std::copy(values.begin(), values.end(), sorted.begin());
  std::sort(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(values.size()));
  return between(values.size(), [&](std::size_t rank) { return sorted[rank]; });
}

Quantiles quantiles_of_many(std::span<const float> values) {
  const Extremes range = extremes_of(values);
  if (range.low == range.high) {
    Quantiles all_equal{};
    all_equal.fill(range.low);
    return all_equal;
  }
  Histogram histogram(values, range);
  for (const Position& each : positions_in(values.size())) {
    histogram.want(each.below);
    histogram.want(each.above);
  }
  histogram.sort();
  return between(values.size(), [&](std::size_t rank) { return histogram.statistic(rank); });
}

}  // namespace

Quantiles quantiles_of(std::span<const float> values) {
  if (values.size() <= 1) {  // as in most groups of a small company
    Quantiles all_equal{};
    all_equal.fill(values.empty() ? std::numeric_limits<float>::quiet_NaN() : values.front());
    return all_equal;
  }
  return values.size() <= few ? quantiles_of_few(values) : quantiles_of_many(values);
}

}  // namespace dyad::model
