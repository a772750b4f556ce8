// Micro benchmarks. bench/run calls this once for each of them in every round.
#include <benchmark/benchmark.h>

#include "bench/micro/kernel.hpp"
#include "bench/micro/limit.hpp"

int main(int argc, char** argv) {
  dyad::bench::add_limit_benchmarks();
  dyad::bench::add_kernel_benchmarks();
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  return benchmark::RunSpecifiedBenchmarks() > 0 ? 0 : 1;
}
