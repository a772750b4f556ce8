#include "bench/micro/kernel.hpp"

#include <benchmark/benchmark.h>

#include <string>

#include "bench/micro/warm_population.hpp"

namespace dyad::bench {
namespace {

/// Turns held per second of `run_week`; what else a week needs is not in the time.
void time_kernel(benchmark::State& state, const model::Kernel& kernel) {
  WarmPopulation population(kernel);
  std::int64_t turns = 0;
  for (auto _ : state) {
    state.SetIterationTime(population.hold_week());
    turns += population.turns();
  }
  state.SetItemsProcessed(turns);
}

}  // namespace

void add_kernel_benchmarks() {
  for (const model::Kernel& kernel : model::kernels()) {
    if (!kernel.runs_here()) continue;
    const std::string name = "kernel/" + std::string(kernel.name);
    benchmark::RegisterBenchmark(name.c_str(), time_kernel, kernel)->UseManualTime();
  }
}

}  // namespace dyad::bench
