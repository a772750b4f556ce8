// Does what is left of a sweep, and keeps it in the journal.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "sim/study/journal/journal.hpp"
#include "sim/study/runner/shard.hpp"
#include "sim/study/sweep.hpp"

namespace dyad::study {

struct SweepProgress {
  std::int64_t done,
      all;  // runs of this shard, earlier sessions included; `all` grows when adaptive
  std::int64_t failed;
  double runs_per_second;  // of this session
  double share;            // of the work, in [0, 1]: points differ in cost
  double seconds_left;     // negative while it cannot be told
};

struct RunnerOptions {
  int threads = 1;     // at least 1
  std::string kernel;  // empty: the fastest
  Shard shard;
  std::function<bool()> stop_requested;                // runs in hand are finished and kept
  std::function<void(const SweepProgress&)> progress;  // from one thread at a time
};

enum class Ending {
  complete,     // all runs that the sweep wants are in the journal
  stopped,      // as was asked
  out_of_time,  // the sweep's own budget of seconds is spent
};

/// Runs that are in the journal already are not done again. A run that fails is recorded with its
/// cause, and the others go on. Throws base::Error when the journal cannot take more; what was
/// committed stays.
Ending run_sweep(const Sweep& sweep, Journal& journal, const RunnerOptions& options);

}  // namespace dyad::study
