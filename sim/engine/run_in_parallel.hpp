// Independent pieces of work, on several threads.
#pragma once

#include <cstdint>
#include <functional>

namespace dyad::engine {

/// Calls `work` with 0 .. count - 1, in any order, from `use_threads` threads; from the calling one
/// alone where others are at work already. Throws the first error after all pieces have ended.
void run_in_parallel(std::int64_t count, const std::function<void(std::int64_t)>& work);

/// How many threads `run_in_parallel` takes when it is called from this thread; all that the
/// machine has, unless told. No result depends on it.
void use_threads(int threads);

}  // namespace dyad::engine
