// Whether threads can be had, before any work depends on them.
#pragma once

#include <cstddef>

namespace dyad::engine {

/// Starts so many threads, as runs will, and returns the smallest of their stacks in bytes; 0 where
/// that cannot be told. OpenMP ends the whole program when it cannot start one: to be called where
/// that does no harm.
std::size_t start_threads(int threads);

/// Bytes of stack that a thread needs at least: the kernel holds many values of 16 lanes.
inline constexpr std::size_t least_stack = 256 * 1024;

}  // namespace dyad::engine
