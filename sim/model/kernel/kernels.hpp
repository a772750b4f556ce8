// The kernel's only door. One object file per instruction set stands behind it; all give the same
// bits.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "sim/model/kernel/week.hpp"

namespace dyad::model {

/// What 16 salespeople draw for: the words of their counters (random/purpose.hpp).
struct WordsOf {
  const Identity* who;
  std::uint32_t when, what;
  SeedKey seed;
};
/// Four words of each of them.
struct BlockWords {
  std::array<std::uint32_t, block_lanes> x0, x1, x2, x3;
};

/// One variant of the kernel.
struct Kernel {
  std::string_view name;  // "avx2"
  int lanes;              // salespeople side by side
  bool (*runs_here)();    // whether this machine has the instructions
  /// All meetings of the week, then what the week's end does to each salesperson alone.
  void (*run_week)(const WeekPlan& plan, const BlockView& block);
  /// The random words of 16 salespeople: one block of the generator for each.
  void (*draw_words)(const WordsOf& counter, BlockWords& words);
};

/// Every variant in this program, the fastest last. "lane" works on one salesperson at a time.
std::span<const Kernel> kernels();

/// The fastest variant that runs on this machine.
const Kernel& best_kernel();

/// The variant of that name; throws std::invalid_argument that lists the names if there is none, or
/// it does not run here.
const Kernel& kernel_named(std::string_view name);

}  // namespace dyad::model
