// Writes the result file of a sweep (docs/result-file.md).
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "sim/io/results/provenance.hpp"
#include "sim/study/journal/finished_run.hpp"
#include "sim/study/sweep.hpp"

namespace dyad::io {

/// All finished runs of a sweep, shown one by one in the order of point and replicate.
using EachRun = std::function<void(const std::function<void(const study::FinishedRun&)>& visitor)>;

/// What a sweep's file is made from.
struct SweepRecord {
  const study::Sweep& sweep;
  Provenance provenance;  // its configuration is the resolved sweep
  Session session;
  bool out_of_time = false;  // a budget of seconds decided which runs there are
  std::int64_t failed = 0;   // runs that failed
  EachRun each_run;
};

/// Writes the file aside and gives it its name when it is whole. Memory does not grow with the
/// number of points. Returns the digest of all runs; throws ResultError when the file cannot be
/// written, and what `each_run` throws.
std::uint64_t write_sweep(const std::filesystem::path& file, const SweepRecord& record);

}  // namespace dyad::io
