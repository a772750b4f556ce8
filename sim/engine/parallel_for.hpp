// A loop whose iterations are shared among threads.
#pragma once

#include <cstdint>

#include "sim/engine/first_failure.hpp"
#include "sim/engine/openmp.hpp"

namespace dyad::engine {

/// Calls work(i, thread) once for each i in [0, count), on so many threads; `thread` counts from 0.
/// Throws the first exception of a call, after all calls have ended.
///
/// One thread does without OpenMP, whose regions cost some system calls even then: in a study of
/// small runs that adds up.
template <class Work>
void parallel_for(std::int64_t count, int threads, const Work& work) {
  if (threads == 1) {
    for (std::int64_t i = 0; i < count; ++i) work(i, 0);
    return;
  }
  FirstFailure failure;
#pragma omp parallel for num_threads(threads) schedule(runtime)
  for (std::int64_t i = 0; i < count; ++i) failure.keep([&] { work(i, thread_index()); });
  failure.rethrow();
}

}  // namespace dyad::engine
