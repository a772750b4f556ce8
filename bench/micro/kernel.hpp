// The kernel alone, in each of its variants.
#pragma once

namespace dyad::bench {

/// Adds a benchmark for each variant that runs on this machine.
void add_kernel_benchmarks();

}  // namespace dyad::bench
