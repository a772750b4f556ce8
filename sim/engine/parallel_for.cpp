#include "sim/engine/parallel_for.hpp"

#include "sim/engine/first_failure.hpp"
#include "sim/engine/openmp.hpp"

namespace dyad::engine {

// One thread does without OpenMP, whose regions cost some system calls even then: in a study of
// small runs that adds up.
void parallel_for(std::int64_t count, int threads,
                  const std::function<void(std::int64_t i, int thread)>& work) {
  FirstFailure failure;
  if (threads == 1 || count <= 1) {
    for (std::int64_t i = 0; i < count; ++i) failure.keep([&] { work(i, 0); });
  } else {
    share_out(count / threads);
#pragma omp parallel for num_threads(threads) schedule(runtime)
    for (std::int64_t i = 0; i < count; ++i) failure.keep([&] { work(i, thread_index()); });
  }
  failure.rethrow();
}

int free_threads() { return in_parallel_region() ? 1 : thread_count(); }

void use_threads(int threads) { set_thread_count(threads); }

}  // namespace dyad::engine
