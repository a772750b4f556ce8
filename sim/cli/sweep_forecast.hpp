// What a sweep would take, and what it took.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "sim/study/runner/shard.hpp"
#include "sim/study/sweep.hpp"

namespace dyad::cli {

/// Points, runs, factors, and the time and disk to expect. Measures the time of a few runs.
std::string forecast_text(const study::Sweep& sweep, study::Shard shard, int threads,
                          const std::string& kernel);

struct SweepDone {
  std::filesystem::path output;  // must be there
  std::uint64_t digest;
  std::int64_t runs, kept;  // all, and those of earlier sessions
  double seconds;
  int threads;
};

/// A few lines on a sweep that is complete.
std::string sweep_done_text(const study::Sweep& sweep, const SweepDone& done);

}  // namespace dyad::cli
