#include "bench/micro/limit.hpp"

#include <benchmark/benchmark.h>

#include <string>

#include "sim/model/kernel/kernels.hpp"

namespace dyad::bench {
namespace {

/// Instruction sets are known by the kernels that use them.
bool runs_here(std::string_view isa) {
  for (const model::Kernel& kernel : model::kernels()) {
    if (kernel.name == isa) return kernel.runs_here();
  }
  return false;
}

void time_limit(benchmark::State& state, const Limit& limit) {
  std::uint32_t week = 0;
  for (auto _ : state) {
    float sum = limit.run_week(week++ % 65536U);
    benchmark::DoNotOptimize(sum);
  }
  state.SetItemsProcessed(state.iterations() * limit_meetings * limit_turns * limit_lanes);
}

void add(std::span<const Limit> limits) {
  for (const Limit& limit : limits) {
    if (!runs_here(limit.name)) continue;
    const std::string name = "limit/" + std::string(limit.name) + "-" +
                             std::to_string(limit.lanes) + (limit.shared ? "-shared" : "-lanes");
    benchmark::RegisterBenchmark(name.c_str(), time_limit, limit);
  }
}

}  // namespace

void add_limit_benchmarks() {
  add(baseline_limits());
#if defined(__x86_64__)
  add(avx2_limits());
  add(avx512_limits());
#endif
}

}  // namespace dyad::bench
