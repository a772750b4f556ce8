#include "sim/engine/simulation.hpp"

#include <omp.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <mutex>
#include <optional>

#include "sim/engine/run.hpp"

namespace dyad::engine {
namespace {

/// Counts weeks of all runs, asks whether to stop, and reports.
class Watch {
 public:
  Watch(const Options& options, std::int64_t all) : options_(options), all_(all) {}

  void week_done() {
    const std::lock_guard lock(mutex_);
    ++done_;
    if (options_.stop_requested && options_.stop_requested()) throw Stopped{};
    if (options_.progress) options_.progress(done_, all_);
  }

 private:
  const Options& options_;
  const std::int64_t all_;
  std::int64_t done_ = 0;
  std::mutex mutex_;
};

int threads_of(const Options& options) {
  return options.threads > 0 ? options.threads : omp_get_num_procs();
}

/// Threads that share one run. A small one is done before they would have met: each gets some
/// hundred salespeople at least.
int threads_inside(const model::Parameters& parameters, int threads) {
  constexpr std::int64_t blocks_each = 16;
  const std::int64_t blocks = model::shape_of(parameters.population).blocks;
  return static_cast<int>(std::clamp<std::int64_t>(blocks / blocks_each, 1, threads));
}

/// Blocks go to threads as they come, unless OMP_SCHEDULE says otherwise; results are the same.
void choose_schedule() {
  if (std::getenv("OMP_SCHEDULE") == nullptr) omp_set_schedule(omp_sched_dynamic, 4);
}

}  // namespace

int threads_used(const model::Parameters& parameters, const Options& options) {
  const int threads = threads_of(options);
  const bool side_by_side = parameters.run.replicates >= threads;
  return side_by_side ? threads : threads_inside(parameters, threads);
}

void simulate(const model::Parameters& parameters, const Options& options,
              const std::function<void(const model::RunResult&)>& take) {
  const model::Kernel& kernel =
      options.kernel.empty() ? model::best_kernel() : model::kernel_named(options.kernel);
  choose_schedule();
  omp_set_max_active_levels(1);
  const std::int64_t replicates = parameters.run.replicates;
  const int threads = threads_of(options);
  // Many replicates run side by side; a single one, or the last few, share the threads inside.
  const bool side_by_side = replicates >= threads;
  const int inside = side_by_side ? 1 : threads_inside(parameters, threads);
  const int at_once = side_by_side ? threads : 1;
  Watch watch(options, replicates * parameters.run.weeks);

  for (std::int64_t first = 0; first < replicates; first += at_once) {
    const int count = static_cast<int>(std::min<std::int64_t>(at_once, replicates - first));
    std::vector<std::optional<model::RunResult>> results(static_cast<std::size_t>(count));
    std::vector<std::exception_ptr> failures(static_cast<std::size_t>(count));
#pragma omp parallel for num_threads(at_once) schedule(static, 1)
    for (int k = 0; k < count; ++k) {
      try {
        Run run(parameters, static_cast<std::uint32_t>(first + k), kernel, inside);
        results[static_cast<std::size_t>(k)] = run.run([&] { watch.week_done(); });
      } catch (...) {
        failures[static_cast<std::size_t>(k)] = std::current_exception();
      }
    }
    for (const std::exception_ptr& failure : failures) {
      if (failure) std::rethrow_exception(failure);
    }
    for (const auto& result : results) take(*result);
  }
}

}  // namespace dyad::engine
