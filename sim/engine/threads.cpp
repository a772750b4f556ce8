#include "sim/engine/threads.hpp"

#include <mutex>

#include "sim/engine/first_failure.hpp"

namespace dyad::engine {

void start_threads([[maybe_unused]] int threads, const std::function<void()>& on_each) {
  std::mutex mutex;
  FirstFailure failure;
#pragma omp parallel num_threads(threads)
  failure.keep([&] {
    const std::lock_guard lock(mutex);
    on_each();
  });
  failure.rethrow();
}

}  // namespace dyad::engine
