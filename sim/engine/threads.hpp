// Whether threads can be had, before any work depends on them.
#pragma once

#include <cstddef>
#include <functional>

namespace dyad::engine {

/// Starts so many threads, as runs will, and calls `on_each` from every one, one at a time. OpenMP
/// ends the whole program when it cannot start one: to be called where that does no harm.
void start_threads(int threads, const std::function<void()>& on_each);

/// Bytes of stack that a thread needs at least: the kernel holds many values of 16 lanes.
inline constexpr std::size_t min_stack = 262'144;

}  // namespace dyad::engine
