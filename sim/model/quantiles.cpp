#include "sim/model/quantiles.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <vector>

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

/// Values counted into equal bins from the smallest to the largest. Only the few bins that hold a
/// wanted order statistic are ever sorted.
class Histogram {
 public:
  Histogram(std::span<const float> values, float low, float high)
      : low_(low),
        count_(std::clamp<std::size_t>(std::bit_ceil(values.size() / 4), 64, 1024)),
        scale_(static_cast<float>(count_) / (high - low)),
        before_(count_ + 1),
        wanted_(count_) {
    for (const float value : values) ++before_[bin_of(value) + 1];
    for (std::size_t b = 0; b < count_; ++b) before_[b + 1] += before_[b];
  }

  void want(std::size_t rank) { wanted_[bin_holding(rank)] = 1; }

  /// After all wants.
  void sort(std::span<const float> values) {
    skipped_.resize(count_);
    std::uint32_t kept = 0;
    for (std::size_t b = 0; b < count_; ++b) {
      skipped_[b] = before_[b] - kept;
      if (wanted_[b] != 0) kept += before_[b + 1] - before_[b];
    }
    // Each value is written, and stays if it is wanted: no branch for the processor to guess.
    sorted_.resize(std::size_t{kept} + 1);
    std::size_t next = 0;
    for (const float value : values) {
      sorted_[next] = value;
      next += wanted_[bin_of(value)];
    }
    sorted_.pop_back();
    std::sort(sorted_.begin(), sorted_.end());
  }

  float statistic(std::size_t rank) const { return sorted_[rank - skipped_[bin_holding(rank)]]; }

 private:
  /// Never falls with the value, which is all that counts.
  std::size_t bin_of(float value) const {
    return std::min(static_cast<std::size_t>(static_cast<std::int32_t>((value - low_) * scale_)),
                    count_ - 1);
  }
  std::size_t bin_holding(std::size_t rank) const {
    const auto after = std::upper_bound(before_.begin(), before_.end(), rank);
    return static_cast<std::size_t>(after - before_.begin()) - 1;
  }

  float low_;
  std::size_t count_;
  float scale_;
  std::vector<std::uint32_t> before_;   // [bin]: values in the bins before it
  std::vector<std::uint8_t> wanted_;    // [bin]: 1 or 0
  std::vector<std::uint32_t> skipped_;  // [bin]: values before it that were not sorted
  std::vector<float> sorted_;
};

Quantiles quantiles_of_few(std::span<const float> values) {
  std::vector<float> sorted(values.begin(), values.end());
  std::sort(sorted.begin(), sorted.end());
  return between(sorted.size(), [&](std::size_t rank) { return sorted[rank]; });
}

Quantiles quantiles_of_many(std::span<const float> values) {
  float low = values.front(), high = low;
  for (const float value : values) {
    low = value < low ? value : low;
    high = value > high ? value : high;
  }
  Quantiles all_equal{};
  all_equal.fill(low);
  if (low == high) return all_equal;
  Histogram histogram(values, low, high);
  for (const Position& each : positions_in(values.size())) {
    histogram.want(each.below);
    histogram.want(each.above);
  }
  histogram.sort(values);
  return between(values.size(), [&](std::size_t rank) { return histogram.statistic(rank); });
}

}  // namespace

Quantiles quantiles_of(std::span<const float> values) {
  constexpr std::size_t few = 96;  // sorted faster than counted
  if (values.empty()) {
    Quantiles undefined{};
    undefined.fill(std::numeric_limits<float>::quiet_NaN());
    return undefined;
  }
  return values.size() <= few ? quantiles_of_few(values) : quantiles_of_many(values);
}

}  // namespace dyad::model
