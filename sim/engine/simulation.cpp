#include "sim/engine/simulation.hpp"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>

#include "sim/engine/batch.hpp"
#include "sim/engine/openmp.hpp"

namespace dyad::engine {
namespace {

/// Counts weeks of all runs, asks whether to stop, and reports.
class Watch {
 public:
  Watch(const Options& options, std::int64_t all) : options_(options), all_(all) {}

  void weeks_done(std::int64_t weeks) {
    const std::lock_guard lock(mutex_);
    done_ += weeks;
    if (options_.stop_requested && options_.stop_requested()) throw Stopped{};
    if (options_.progress) options_.progress(done_, all_);
  }

 private:
  const Options& options_;
  const std::int64_t all_;
  std::int64_t done_ = 0;
  std::mutex mutex_;
};

/// Parameters outlive the runs: a pointer that owns nothing.
Batch batch_of(const model::Parameters& parameters, std::int64_t first, std::int64_t count) {
  return {{std::shared_ptr<void>(), &parameters}, first, count};
}

/// Gives out replicates in batches and hands results on in their order. A thread that is far ahead
/// waits, so that few results are ever held.
class InOrder {
 public:
  InOrder(const model::Parameters& parameters, std::int64_t together, int threads,
          const std::function<void(const model::RunResult&)>& take)
      : parameters_(parameters),
        together_(together),
        ahead_(together * threads * (together > 1 ? 64 : 4)),  // small ones take little room
        take_(take) {}

  std::optional<Batch> next() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return failed_ || given_ < handed_on_ + ahead_; });
    const std::int64_t left = parameters_.run.replicates - given_;
    if (failed_ || left <= 0) return {};
    Batch batch = batch_of(parameters_, given_, std::min(together_, left));
    given_ += batch.count;
    return batch;
  }

  /// One thread at a time hands results on. The others leave theirs and go on with the next.
  void take(BatchResult&& result) {
    std::unique_lock lock(mutex_);
    if (failed_) return;
    if (result.failure) fail(result.failure);
    waiting_.emplace(result.batch.first, std::move(result.runs));
    if (handing_on_) return;
    handing_on_ = true;
    while (!failed_ && !waiting_.empty() && waiting_.begin()->first == handed_on_) {
      const auto first = waiting_.extract(waiting_.begin());
      lock.unlock();
      std::exception_ptr failure;
      try {
        for (const model::RunResult& run : first.mapped()) take_(run);
      } catch (...) {
        failure = std::current_exception();
      }
      lock.lock();
      if (failure) fail(failure);
      handed_on_ += static_cast<std::int64_t>(first.mapped().size());
      room_.notify_all();
    }
    handing_on_ = false;
  }

 private:
  [[noreturn]] void fail(const std::exception_ptr& failure) {
    failed_ = true;
    room_.notify_all();
    std::rethrow_exception(failure);
  }

  const model::Parameters& parameters_;
  const std::int64_t together_, ahead_;
  const std::function<void(const model::RunResult&)>& take_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::int64_t given_ = 0, handed_on_ = 0;
  std::map<std::int64_t, std::vector<model::RunResult>> waiting_;  // by first replicate
  bool handing_on_ = false, failed_ = false;
};

int threads_of(const Options& options) {
  return options.threads > 0 ? options.threads : processors();
}

}  // namespace

int threads_used(const model::Parameters& parameters, const Options& options) {
  const int threads = threads_of(options);
  const int at_once = batches_at_once(parameters.run.replicates, threads);
  int used = 0;
  for (int place = 0; place < at_once; ++place) {
    used += threads_inside(batch_of(parameters, 0, 1), share_of(place, at_once, threads));
  }
  return used;
}

void simulate(const model::Parameters& parameters, const Options& options,
              const std::function<void(const model::RunResult&)>& take) {
  const std::int64_t replicates = parameters.run.replicates;
  const int threads = threads_of(options);
  // Small replicates share a population, as long as that leaves none of the threads without work.
  const std::int64_t together =
      std::clamp<std::int64_t>(replicates / threads, 1, replicates_side_by_side(parameters));
  Watch watch(options, replicates * parameters.run.weeks);
  InOrder order(parameters, together, threads, take);
  BatchOptions batches{threads, batches_at_once(replicates, threads), options.kernel, {}, {}};
  batches.after_week = [&](const Batch& batch) { watch.weeks_done(batch.count); };
  run_batches([&] { return order.next(); },
              [&](BatchResult&& result) { order.take(std::move(result)); }, batches);
}

}  // namespace dyad::engine
