#include "sim/study/runner/sweep_runner.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <mutex>
#include <utility>

#include "sim/study/runner/costs.hpp"
#include "sim/study/runner/result_collector.hpp"
#include "sim/study/runner/schedule.hpp"

namespace dyad::study {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// Finished runs on their way into the journal, many at a time: a commit costs more than a run.
class Committer {
 public:
  explicit Committer(Journal& journal) : journal_(journal) {}

  void add(FinishedRun run) {
    std::unique_lock lock(mutex_);
    pending_.push_back(std::move(run));
    const bool due = pending_.size() >= 1024 || seconds_since(last_) > 0.5;
    lock.unlock();
    if (due) commit();
  }
  void commit() {
    const std::lock_guard writing(journal_mutex_);
    std::vector<FinishedRun> runs;
    {
      const std::lock_guard lock(mutex_);
      runs.swap(pending_);
      last_ = Clock::now();
    }
    if (!runs.empty()) journal_.commit(runs);
  }

 private:
  Journal& journal_;
  std::mutex mutex_, journal_mutex_;
  std::vector<FinishedRun> pending_;
  Clock::time_point last_ = Clock::now();
};

class Runner {
 public:
  Runner(const Sweep& sweep, Journal& journal, const RunnerOptions& options)
      : sweep_(sweep),
        options_(options),
        committer_(journal),
        collector_(sweep),
        costs_(sweep),
        schedule_(schedule_of(sweep, options.shard)),
        done_(journal.finished()),
        failed_(journal.failed()),
        earlier_(done_.size()) {
    journal.for_each([&](const FinishedRun& run) { schedule_->record(run); });
  }

  Ending run() {
    while (ending_ == Ending::complete && schedule_->begin_round()) {
      const std::int64_t left = schedule_->planned_runs() - done_.size();
      engine::BatchOptions how;
      how.threads = options_.threads;
      how.at_once = engine::batches_at_once(left, options_.threads);
      how.kernel = options_.kernel;
      how.keep.weekly = collector_.needs_weekly();
      max_together_ = std::max<std::int64_t>(1, left / options_.threads);
      engine::run_batches([&] { return next(); },
                          [&](engine::BatchResult&& result) { take(std::move(result), how); }, how);
      committer_.commit();
    }
    return ending_;
  }

 private:
  /// Called from one thread at a time.
  std::optional<engine::Batch> next() {
    const std::lock_guard lock(mutex_);
    if (options_.stop_requested && options_.stop_requested()) ending_ = Ending::stopped;
    if (out_of_time()) ending_ = Ending::out_of_time;
    if (ending_ != Ending::complete) return {};
    if (piece_.count == 0) {
      const std::optional<Piece> piece = schedule_->next(done_);
      if (!piece) return {};
      piece_ = *piece;
      look_at(piece_.point);
    }
    engine::Batch batch{parameters_, piece_.first, std::min(piece_.count, together_), piece_.point};
    piece_.first += batch.count;
    piece_.count -= batch.count;
    return batch;
  }

  void look_at(std::int64_t point) {
    if (point == point_) return;
    point_ = point;
    parameters_ = std::make_shared<const model::Parameters>(sweep_.parameters_of(point));
    together_ = std::min(max_together_, engine::replicates_side_by_side(*parameters_));
  }

  bool out_of_time() const {
    return sweep_.adaptive && sweep_.adaptive->seconds &&
           seconds_since(start_) > *sweep_.adaptive->seconds;
  }

  /// Called from any thread.
  void take(engine::BatchResult&& result, const engine::BatchOptions& how) {
    if (result.failure && result.batch.count > 1) return take_one_by_one(result.batch, how);
    for (FinishedRun& run : collector_.runs_of(result)) {
      note(run);
      committer_.add(std::move(run));
    }
  }

  /// One of them failed, nobody knows which: the others need not suffer for it.
  void take_one_by_one(engine::Batch batch, const engine::BatchOptions& how) {
    const std::int64_t end = batch.first + batch.count;
    for (batch.count = 1; batch.first < end; ++batch.first) {
      take(engine::run_batch(batch, how), how);
    }
  }

  void note(const FinishedRun& run) {
    const std::lock_guard lock(mutex_);
    schedule_->record(run);
    done_.insert(Extent{sweep_.points, sweep_.replicates}.number_of(run.point, run.replicate));
    failed_ += run.failure.empty() ? 0 : 1;
    cost_done_ += costs_.of(run.point);
    if (options_.progress) options_.progress(progress());
  }

  SweepProgress progress() const {
    const double seconds = seconds_since(start_);
    const auto now = static_cast<double>(done_.size() - earlier_);
    const std::int64_t all = std::max(schedule_->planned_runs(), done_.size());
    // What is left costs as much a run as the average of what is known of all points.
    const double cost_all = static_cast<double>(all - earlier_) * costs_.mean();
    const double share = std::min(1.0, cost_done_ / std::max(cost_all, cost_done_));
    return {done_.size(), all,
            failed_,      now / std::max(seconds, 1e-9),
            share,        seconds < 1 ? -1 : seconds * (1 - share) / share};
  }

  const Sweep& sweep_;
  const RunnerOptions& options_;
  Committer committer_;
  const ResultCollector collector_;
  const Costs costs_;
  const Clock::time_point start_ = Clock::now();

  std::mutex mutex_;  // of all that follows
  std::unique_ptr<Schedule> schedule_;
  RunSet done_;
  std::int64_t failed_, earlier_;
  double cost_done_ = 0;  // in this session
  Ending ending_ = Ending::complete;
  Piece piece_{0, 0, 0};     // what is left of the last one
  std::int64_t point_ = -1;  // that these belong to:
  std::shared_ptr<const model::Parameters> parameters_;
  std::int64_t together_ = 1, max_together_ = 1;
};

}  // namespace

Ending run_sweep(const Sweep& sweep, Journal& journal, const RunnerOptions& options) {
  return Runner(sweep, journal, options).run();
}

}  // namespace dyad::study
