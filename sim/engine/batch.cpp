#include "sim/engine/batch.hpp"

#include <algorithm>
#include <chrono>
#include <mutex>

#include "sim/engine/openmp.hpp"
#include "sim/model/population.hpp"

namespace dyad::engine {
namespace {

using Clock = std::chrono::steady_clock;

/// Where threads get their batches and where an error of the caller's ends all of them.
class Queue {
 public:
  explicit Queue(const std::function<std::optional<Batch>()>& next) : next_(next) {}

  std::optional<Batch> pop() {
    const std::lock_guard lock(mutex_);
    if (failure_) return {};
    try {
      return next_();
    } catch (...) {
      failure_ = std::current_exception();
      return {};
    }
  }
  void fail(const std::exception_ptr& failure) {
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = failure;
  }
  void throw_if_failed() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  const std::function<std::optional<Batch>()>& next_;
  std::mutex mutex_;
  std::exception_ptr failure_;
};

const model::Kernel& kernel_of(const BatchOptions& options) {
  return options.kernel.empty() ? model::best_kernel() : model::kernel_named(options.kernel);
}

BatchResult run_on(int threads, const Batch& batch, const BatchOptions& options) {
  BatchResult result{batch, {}, {}, 0};
  const Clock::time_point began = Clock::now();
  try {
    Runs runs(*batch.parameters, batch.first, batch.count, kernel_of(options), threads,
              options.keep);
    result.runs = runs.run([&] {
      if (options.after_week) options.after_week(batch);
    });
  } catch (...) {
    result.failure = std::current_exception();
  }
  result.seconds = std::chrono::duration<double>(Clock::now() - began).count();
  return result;
}

}  // namespace

void run_batches(const std::function<std::optional<Batch>()>& next,
                 const std::function<void(BatchResult&&)>& take, const BatchOptions& options) {
  allow_threads_inside();
  Queue queue(next);
  const int at_once =
      batches_at_once(options.at_once > 0 ? options.at_once : options.threads, options.threads);
  const auto work = [&](int place) {
    while (std::optional<Batch> batch = queue.pop()) {
      const int inside = threads_inside(*batch, share_of(place, at_once, options.threads));
      try {
        take(run_on(inside, *batch, options));
      } catch (...) {
        queue.fail(std::current_exception());
      }
    }
  };
  // A region inside another one, even one of a single thread, gets new threads each time from gcc's
  // OpenMP; one that is not keeps its threads from one region to the next.
  if (at_once == 1) {
    work(0);
  } else {
#pragma omp parallel num_threads(at_once)
    work(thread_index());
  }
  queue.throw_if_failed();
}

BatchResult run_batch(const Batch& batch, const BatchOptions& options) {
  return run_on(1, batch, options);
}

int threads_inside(const Batch& batch, int threads) {
  constexpr std::int64_t blocks_each = 16;
  const std::int64_t blocks = model::shape_of(batch.parameters->population, batch.count).blocks;
  return static_cast<int>(std::clamp<std::int64_t>(blocks / blocks_each, 1, threads));
}

int batches_at_once(std::int64_t count, int threads) {
  return static_cast<int>(std::clamp<std::int64_t>(count, 1, threads));
}

int share_of(int place, int at_once, int threads) {
  return threads / at_once + (place < threads % at_once ? 1 : 0);
}

std::int64_t bytes_of_run(const model::Parameters& parameters) {
  const model::Shape shape = model::shape_of(parameters.population);
  const std::int64_t accounts = shape.blocks * shape.accounts;
  return static_cast<std::int64_t>(sizeof(model::SalespersonColumns)) * shape.blocks +
         static_cast<std::int64_t>(sizeof(model::AccountColumns)) * accounts +
         static_cast<std::int64_t>(sizeof(model::CustomerColumns)) * accounts * shape.members_max;
}

}  // namespace dyad::engine
