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

/// How many threads parallel regions take from now on that ask for no number of their own.
inline void take_threads(int threads) {
#ifdef _OPENMP
  omp_set_num_threads(threads);
#else
  static_cast<void>(threads);
#endif
}

/// Which of the threads of the innermost parallel region this one is.
inline int place() {
#ifdef _OPENMP
  return omp_get_thread_num();
#else
  return 0;
#endif
}

/// Whether this thread is one of several that are at work.
inline bool among_others() {
#ifdef _OPENMP
  return omp_in_parallel() != 0;
#else
  return false;
#endif
}

/// How loops with schedule(runtime) go from now on: pieces to threads as they come, four at a time,
/// unless `chosen_elsewhere`; and runs side by side may have threads inside. Results are the same
/// either way.
inline void hand_out_pieces_as_they_come(bool chosen_elsewhere) {
#ifdef _OPENMP
  if (!chosen_elsewhere) omp_set_schedule(omp_sched_dynamic, 4);
  omp_set_max_active_levels(2);
#else
  static_cast<void>(chosen_elsewhere);
#endif
}

}  // namespace dyad::engine
