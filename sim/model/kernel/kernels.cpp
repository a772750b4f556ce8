#include "sim/model/kernel/kernels.hpp"

#include <array>
#include <stdexcept>
#include <string>

#include "sim/model/kernel/run_week.hpp"

namespace dyad::model {
namespace {

bool always() { return true; }

#if defined(__x86_64__)
bool has_avx2() { return __builtin_cpu_supports("avx2") != 0; }
bool has_avx512() {
  return __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512dq") != 0 &&
         __builtin_cpu_supports("avx512vl") != 0 && __builtin_cpu_supports("avx512bw") != 0;
}
#endif

}  // namespace

std::span<const Kernel> kernels() {
  static constexpr std::array all {
    Kernel{"lane", 1, always, one_lane, one_lane_words},
#ifndef __wasm__
        Kernel{"narrow4", 4, always, four_lanes, four_lanes_words},
        Kernel{"narrow8", 8, always, eight_lanes, eight_lanes_words},
#endif
        Kernel{"baseline", 16, always, baseline_16, baseline_16_words},
#if defined(__x86_64__)
        Kernel{"avx2", 16, has_avx2, avx2_16, avx2_16_words},
        Kernel{"avx512", 16, has_avx512, avx512_16, avx512_16_words},
#endif
  };
  return all;
}

const Kernel& best_kernel() {
  const auto all = kernels();
  std::size_t best = all.size() - 1;
  while (!all[best].runs_here()) --best;
  return all[best];
}

const Kernel& kernel_named(std::string_view name) {
  std::string names;
  for (const Kernel& kernel : kernels()) {
    if (kernel.name == name && kernel.runs_here()) return kernel;
    if (kernel.runs_here()) names += (names.empty() ? "" : ", ") + std::string(kernel.name);
  }
  throw std::invalid_argument("no kernel '" + std::string(name) +
                              "' runs on this machine; there are: " + names);
}

}  // namespace dyad::model
