// The limit: what no turn can do without, and nothing else. One block of random numbers and nine
// powers of two: eight moves to choose from, and one answer.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace dyad::bench {

/// How many turns of 16 salespeople one call works through.
inline constexpr int limit_meetings = 4, limit_turns = 20;
inline constexpr int limit_lanes = 16;

/// One way to reach for the limit. `shared` counters: what is the same for all lanes is one number,
/// as in the kernel; otherwise each lane has all four words of the counter, and all of them change.
struct Limit {
  std::string_view name;  // of the instruction set
  int lanes;
  bool shared;
  /// A week of 16 salespeople; the sum of all powers, so that each of them is needed.
  float (*run_week)(std::uint32_t week);
};

/// Those of one instruction set.
std::span<const Limit> baseline_limits();
#if defined(__x86_64__)
std::span<const Limit> avx2_limits();
std::span<const Limit> avx512_limits();
#endif

/// Adds a benchmark for each limit that this machine can reach for.
void add_limit_benchmarks();

}  // namespace dyad::bench
