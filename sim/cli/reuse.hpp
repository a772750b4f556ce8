// More replicates for a finished sweep: its runs are taken over, and only the others are done.
#pragma once

#include <filesystem>

#include "sim/study/journal/journal.hpp"
#include "sim/study/sweep.hpp"

namespace dyad::cli {

class ReusedRuns {
 public:
  /// Those of the finished file `old`, for `sweep`. Throws UsageError unless the file is of the
  /// same sweep with no more replicates, and of this very program; io::ResultError when it cannot
  /// be read. No file: no runs.
  ReusedRuns(const std::filesystem::path& old, const study::Sweep& sweep);

  /// Puts them into the journal of the sweep.
  void into(study::Journal& journal) const;

 private:
  std::filesystem::path file_;
  study::Sweep stored_;
};

}  // namespace dyad::cli
