#include "sim/engine/run_in_parallel.hpp"

#include "sim/engine/first_failure.hpp"
#include "sim/engine/openmp.hpp"

namespace dyad::engine {

void run_in_parallel(std::int64_t count, const std::function<void(std::int64_t)>& work) {
  FirstFailure failure;
#pragma omp parallel for schedule(dynamic) if (count > 1 && !in_parallel_region())
  for (std::int64_t i = 0; i < count; ++i) failure.keep([&] { work(i); });
  failure.rethrow();
}

void use_threads(int threads) { set_thread_count(threads); }

}  // namespace dyad::engine
