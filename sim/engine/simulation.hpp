// Runs one configuration: all its replicates, on as many threads as wanted.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "sim/model/measures.hpp"
#include "sim/model/parameters/parameters.hpp"

namespace dyad::engine {

struct Options {
  int threads = 0;     // 0: as many as the machine has
  std::string kernel;  // name of a kernel variant; empty: the fastest this machine can run
  std::function<bool()> stop_requested;  // asked once a week; true ends the run with `Stopped`
  /// Called from one thread at a time: weeks done of all replicates together, and how many in all.
  std::function<void(std::int64_t done, std::int64_t all)> progress;
};

/// How many threads at most will be at work at once: fewer than wanted where more would not help.
int threads_used(const model::Parameters& parameters, const Options& options);

/// Thrown when `stop_requested` said so.
struct Stopped {};

/// Runs every replicate and hands each result on, in order of replicate and one at a time, from any
/// thread. The memory held does not grow with the number of replicates. Throws what `take` throws,
/// and `Stopped`.
void simulate(const model::Parameters& parameters, const Options& options,
              const std::function<void(const model::RunResult&)>& take);

}  // namespace dyad::engine
