// OpenMP, or one thread where there is none, as in the browser.
#pragma once

#include <cstdint>
#include <cstdlib>

#ifdef _OPENMP
#include <omp.h>
#endif

namespace dyad::engine {

/// Threads that this machine has for us.
inline int processors() {
#ifdef _OPENMP
  return omp_get_num_procs();
#else
  return 1;
#endif
}

/// Sets how many threads a parallel region has that asks for no number of its own.
inline void set_thread_count(int threads) {
#ifdef _OPENMP
  omp_set_num_threads(threads);
#else
  static_cast<void>(threads);
#endif
}

/// That number; all processors, unless set.
inline int thread_count() {
#ifdef _OPENMP
  return omp_get_max_threads();
#else
  return 1;
#endif
}

/// Of this thread in the innermost parallel region.
inline int thread_index() {
#ifdef _OPENMP
  return omp_get_thread_num();
#else
  return 0;
#endif
}

/// Whether this thread is in a parallel region of more than one thread.
inline bool in_parallel_region() {
#ifdef _OPENMP
  return omp_in_parallel() != 0;
#else
  return false;
#endif
}

/// Lets threads that do one thing side by side take threads of their own.
inline void allow_threads_inside() {
#ifdef _OPENMP
  omp_set_max_active_levels(2);
#endif
}

/// How loops with schedule(runtime) hand out their iterations, of which there are so many for each
/// thread: each free thread gets the next one; the next four, where there are many. Unless the
/// environment says it (OMP_SCHEDULE). No result depends on it.
inline void share_out([[maybe_unused]] std::int64_t for_each) {
#ifdef _OPENMP
  constexpr std::int64_t many = 16;
  if (std::getenv("OMP_SCHEDULE") != nullptr) return;
  omp_set_schedule(omp_sched_dynamic, for_each < many ? 1 : 4);
#endif
}

}  // namespace dyad::engine
