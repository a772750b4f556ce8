// Loops whose iterations are shared among threads.
#pragma once

#include <cstdint>
#include <functional>

namespace dyad::engine {

/// Calls work(i, thread) once for each i in [0, count), in any order, on so many threads, at least
/// 1; `thread` counts from 0. Throws the first exception of a call, after all calls have ended.
void parallel_for(std::int64_t count, int threads,
                  const std::function<void(std::int64_t i, int thread)>& work);

/// How many threads the calling one may take for work beside the runs, such as compressing their
/// results: as many as `use_threads` said, but 1 where others are at work already.
int free_threads();

/// From now on, for work begun by this thread; all that the machine has, unless told. No result
/// depends on it.
void use_threads(int threads);

}  // namespace dyad::engine
