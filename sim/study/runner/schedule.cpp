#include "sim/study/runner/schedule.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>
#include <vector>

#include "sim/study/journal/extent.hpp"
#include "sim/study/statistics/interval.hpp"

namespace dyad::study {
namespace {

/// Replicates that stay together on one shard: enough to fill whole blocks of salespeople.
constexpr std::int64_t chunk = 16;

/// The first stretch of missing runs of a point from `from` on, not beyond `end`.
std::optional<Piece> missing_in(const RunSet& finished, const Extent& extent, std::int64_t point,
                                std::int64_t from, std::int64_t end) {
  const std::int64_t base = extent.number_of(point, 0);
  const std::int64_t first = finished.next_missing(base + from) - base;
  if (first >= end) return {};
  std::int64_t last = first + 1;
  while (last < end && !finished.contains(base + last)) ++last;
  return Piece{point, first, last - first};
}

/// Every point has all its replicates.
class Fixed : public Schedule {
 public:
  Fixed(const Sweep& sweep, Shard shard)
      : extent_{sweep.points, sweep.replicates}, shard_(shard), chunk_(shard.index) {}

  bool begin_round() override { return !std::exchange(begun_, true); }

  std::optional<Piece> next(const RunSet& finished) override {
    for (; chunk_ < chunks(); chunk_ += shard_.count, from_ = 0) {
      const std::int64_t point = chunk_ / chunks_each(), start = chunk_ % chunks_each() * chunk;
      const std::int64_t end = std::min(start + chunk, extent_.replicates);
      const auto piece = missing_in(finished, extent_, point, start + from_, end);
      if (!piece) continue;
      from_ = piece->first + piece->count - start;
      return piece;
    }
    return {};
  }

  void record(const FinishedRun&) override {}

  std::int64_t planned_runs() const override {
    std::int64_t runs = 0;
    if (shard_.count == 1) return extent_.runs();
    for (std::int64_t c = shard_.index; c < chunks(); c += shard_.count) {
      runs += std::min(chunk, extent_.replicates - c % chunks_each() * chunk);
    }
    return runs;
  }

 private:
  std::int64_t chunks_each() const { return (extent_.replicates + chunk - 1) / chunk; }
  std::int64_t chunks() const { return extent_.points * chunks_each(); }

  Extent extent_;
  Shard shard_;
  std::int64_t chunk_, from_ = 0;  // where to go on: the chunk, and the replicate in it
  bool begun_ = false;
};

/// Points get replicates until the mean of a measure is known well enough.
class Adaptive : public Schedule {
 public:
  Adaptive(const Sweep& sweep, Shard shard)
      : extent_{sweep.points, sweep.replicates}, rule_(*sweep.adaptive), shard_(shard) {
    const auto at = std::find(sweep.measures.begin(), sweep.measures.end(), rule_.measure);
    if (at == sweep.measures.end()) throw std::invalid_argument("the measure is not kept");
    measure_ = static_cast<std::size_t>(at - sweep.measures.begin());
    points_.resize(static_cast<std::size_t>(extent_.points));
  }

  bool begin_round() override {
    const bool first = std::exchange(rounds_, rounds_ + 1) == 0;
    std::int64_t given = 0;
    for (std::int64_t p = shard_.index; p < extent_.points; p += shard_.count) {
      Point& point = points_[static_cast<std::size_t>(p)];
      if (!first && (point.wanted == extent_.replicates || narrow(point))) continue;
      const std::int64_t more =
          std::min({first ? rule_.minimum : rule_.batch, extent_.replicates - point.wanted,
                    rule_.runs.value_or(extent_.runs()) - all_});
      point.wanted += more;
      all_ += more;
      given += more;
    }
    point_ = shard_.index;
    return given > 0;
  }

  std::optional<Piece> next(const RunSet& finished) override {
    for (; point_ < extent_.points; point_ += shard_.count, from_ = 0) {
      const std::int64_t wanted = points_[static_cast<std::size_t>(point_)].wanted;
      const auto piece = missing_in(finished, extent_, point_, from_, wanted);
      if (!piece) continue;
      from_ = piece->first + piece->count;
      return piece;
    }
    from_ = 0;
    return {};
  }

  void record(const FinishedRun& run) override {
    auto& values = points_[static_cast<std::size_t>(run.point)].values;
    const auto at = static_cast<std::size_t>(run.replicate);
    if (values.size() <= at) values.resize(at + 1, NAN);
    if (run.failure.empty()) values[at] = run.measures[measure_];
  }

  std::int64_t planned_runs() const override {
    if (rounds_ > 0) return all_;
    return std::min(rule_.minimum, extent_.replicates) *
           ((extent_.points - shard_.index + shard_.count - 1) / shard_.count);
  }

 private:
  struct Point {
    std::int64_t wanted = 0;     // replicates so far
    std::vector<double> values;  // of the measure, [replicate]
  };

  /// Looks at exactly the replicates that were wanted: never at more that an earlier session did.
  bool narrow(const Point& point) const {
    base::Moments moments;
    const auto known = std::min(static_cast<std::size_t>(point.wanted), point.values.size());
    for (std::size_t r = 0; r < known; ++r) {
      if (!std::isnan(point.values[r])) moments.add(point.values[r]);
    }
    return half_width(moments, rule_.confidence) <= rule_.half_width;
  }

  Extent extent_;
  AdaptiveReplication rule_;
  Shard shard_;
  std::size_t measure_ = 0;  // among those kept
  std::vector<Point> points_;
  std::int64_t rounds_ = 0, all_ = 0;  // rounds begun, runs wanted
  std::int64_t point_ = 0, from_ = 0;  // where to go on in this round
};

}  // namespace

std::unique_ptr<Schedule> schedule_of(const Sweep& sweep, Shard shard) {
  if (!sweep.adaptive) return std::make_unique<Fixed>(sweep, shard);
  if (shard.count > 1 && (sweep.adaptive->runs || sweep.adaptive->seconds)) {
    throw std::invalid_argument("shards cannot share a budget");
  }
  return std::make_unique<Adaptive>(sweep, shard);
}

bool belongs_to(Shard shard, const Sweep& sweep, std::int64_t point, std::int64_t replicate) {
  if (sweep.adaptive) return point % shard.count == shard.index;
  const std::int64_t chunks_each = (sweep.replicates + chunk - 1) / chunk;
  return (point * chunks_each + replicate / chunk) % shard.count == shard.index;
}

}  // namespace dyad::study
