#include "sim/study/comparison/comparison.hpp"

#include <algorithm>
#include <memory>
#include <mutex>

#include "sim/engine/batch.hpp"
#include "sim/study/measures/run_measures.hpp"

namespace dyad::study {
namespace {

using Configurations = std::vector<std::shared_ptr<const model::Parameters>>;

/// The configurations with the seed of the first, one replicate and nothing that is not measured.
Configurations on_common_numbers(const std::vector<model::Parameters>& configurations) {
  Configurations common;
  for (model::Parameters p : configurations) {
    p.run.seed = configurations.front().run.seed;
    p.run.replicates = 1;
    p.measures.trajectories = false;
    p.transcripts.clear();
    common.push_back(std::make_shared<const model::Parameters>(std::move(p)));
  }
  return common;
}

/// All runs, a stretch of replicates of one configuration after the other's.
std::vector<engine::Batch> batches_of(const Configurations& configurations,
                                      const ComparisonOptions& options) {
  std::vector<engine::Batch> batches;
  for (std::size_t c = 0; c < configurations.size(); ++c) {
    const std::int64_t together =
        std::clamp<std::int64_t>(options.replicates / options.threads, 1,
                                 engine::replicates_side_by_side(*configurations[c]));
    for (std::int64_t r = 0; r < options.replicates; r += together) {
      batches.push_back({configurations[c], r, std::min(together, options.replicates - r),
                         static_cast<std::int64_t>(c)});
    }
  }
  return batches;
}

}  // namespace

Comparison::Comparison(const std::vector<model::Parameters>& configurations,
                       const ComparisonOptions& options)
    : replicates_(options.replicates),
      missing_(options.replicates * static_cast<std::int64_t>(configurations.size())),
      values_(configurations.size()),
      digests_(configurations.size()) {
  const auto each = static_cast<std::size_t>(options.replicates);
  for (auto& of_configuration : values_) of_configuration.resize(each);
  for (auto& of_configuration : digests_) of_configuration.resize(each);
  const std::vector<engine::Batch> batches = batches_of(on_common_numbers(configurations), options);
  const std::int64_t all = missing_;
  std::size_t given = 0;
  std::mutex mutex;
  engine::BatchOptions how;
  how.threads = options.threads;
  how.at_once = engine::batches_at_once(static_cast<std::int64_t>(batches.size()), options.threads);
  how.kernel = options.kernel;
  how.keep.weekly = false;
  const auto next = [&]() -> std::optional<engine::Batch> {
    const bool stop = options.stop_requested && options.stop_requested();
    if (stop || given == batches.size()) return {};
    return batches[given++];
  };
  const auto take = [&](engine::BatchResult&& result) {
    if (result.failure) std::rethrow_exception(result.failure);
    const auto c = static_cast<std::size_t>(result.batch.id);
    for (const model::RunResult& run : result.runs) {
      std::vector<double> measures = measures_of(run);
      const std::lock_guard lock(mutex);
      values_[c][static_cast<std::size_t>(run.replicate)] = std::move(measures);
      digests_[c][static_cast<std::size_t>(run.replicate)] = run.digest;
      --missing_;
      if (options.progress) options.progress(all - missing_, all);
    }
  };
  engine::run_batches(next, take, how);
}

std::vector<double> Comparison::values(std::size_t configuration, std::size_t measure) const {
  std::vector<double> values;
  for (const auto& of_run : values_.at(configuration)) values.push_back(of_run.at(measure));
  return values;
}

PairedComparison Comparison::against_first(std::size_t configuration, std::size_t measure) const {
  return compare_pairs(values(0, measure), values(configuration, measure));
}

std::uint64_t Comparison::digest(std::size_t configuration, std::int64_t replicate) const {
  return digests_.at(configuration).at(static_cast<std::size_t>(replicate));
}

}  // namespace dyad::study
