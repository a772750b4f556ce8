// A compact set of run numbers.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

namespace dyad::study {

/// Held as ranges: runs finish almost in order, so there are few, and an adaptive sweep that does a
/// few of very many possible replicates costs no more than its points.
class RunSet {
 public:
  struct Range {
    std::int64_t first, end;  // end is the first that is no longer in it
    bool operator==(const Range&) const = default;
  };

  /// False when `run` was in it already.
  bool insert(std::int64_t run);
  bool contains(std::int64_t run) const;
  std::int64_t size() const { return size_; }
  /// The smallest run that is not in it, from `from` on.
  std::int64_t next_missing(std::int64_t from) const;
  /// Ascending; no two of them touch.
  std::vector<Range> ranges() const;

 private:
  std::map<std::int64_t, std::int64_t> end_of_;  // first -> end
  std::int64_t size_ = 0;
};

}  // namespace dyad::study
