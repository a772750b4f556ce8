// OpenMP, or one thread where there is none, as in the browser.
#pragma once

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

/// Sets OpenMP's dynamic schedule for loops with schedule(runtime): each free thread gets the next
/// four pieces. Does not, if `chosen_elsewhere`. Also allows threads inside runs that are side by
/// side. No result depends on it.
inline void use_dynamic_schedule(bool chosen_elsewhere) {
#ifdef _OPENMP
  if (!chosen_elsewhere) omp_set_schedule(omp_sched_dynamic, 4);
  omp_set_max_active_levels(2);
#else
  static_cast<void>(chosen_elsewhere);
#endif
}

}  // namespace dyad::engine
