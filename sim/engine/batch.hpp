// Runs of many configurations, on all cores.
#pragma once

#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/engine/run.hpp"

namespace dyad::engine {

/// Some replicates of one configuration, run side by side in one population.
struct Batch {
  std::shared_ptr<const model::Parameters> parameters;
  std::int64_t first = 0, count = 1;  // replicates first .. first + count - 1
  std::int64_t id = 0;                // of the caller
};

struct BatchResult {
  Batch batch;
  std::vector<model::RunResult> runs;  // [replicate]; empty when it failed
  std::exception_ptr failure;
  double seconds = 0;  // from begin to end
};

struct BatchOptions {
  int threads = 1;     // at least 1
  int at_once = 0;     // batches side by side, threads shared among them; 0: one for each thread
  std::string kernel;  // name of a variant; empty: the fastest this machine can run
  Keep keep;
  std::function<void(const Batch&)>
      after_week;  // called from any thread; may throw to end the batch
};

/// Runs batches as `next` gives them, until it gives none. `next` is called from one thread at a
/// time, `take` from any thread as soon as a batch has ended. A failure of a run is handed to
/// `take`; one of `next` or `take` ends everything and is thrown.
void run_batches(const std::function<std::optional<Batch>()>& next,
                 const std::function<void(BatchResult&&)>& take, const BatchOptions& options);

/// Runs one batch on the calling thread.
BatchResult run_batch(const Batch& batch, const BatchOptions& options);

/// Threads that share one batch, of so many. A small one is done before they would have met: each
/// gets some hundred salespeople at least.
int threads_inside(const Batch& batch, int threads);

/// How many batches of `count` to have at once: one for each thread, if there are so many.
int batches_at_once(std::int64_t count, int threads);

/// Threads that the batch in hand number `place`, of so many at once, may take.
int share_of(int place, int at_once, int threads);

/// Bytes that the state of a run takes.
std::int64_t bytes_of_run(const model::Parameters& parameters);

}  // namespace dyad::engine
