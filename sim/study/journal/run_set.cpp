#include "sim/study/journal/run_set.hpp"

#include <iterator>

namespace dyad::study {

bool RunSet::insert(std::int64_t run) {
  const auto after = end_of_.upper_bound(run);
  const auto before = after == end_of_.begin() ? end_of_.end() : std::prev(after);
  if (before != end_of_.end() && run < before->second) return false;
  const bool joins_before = before != end_of_.end() && before->second == run;
  const bool joins_after = after != end_of_.end() && after->first == run + 1;
  const std::int64_t end = joins_after ? after->second : run + 1;
  if (joins_after) end_of_.erase(after);
  if (joins_before) {
    before->second = end;
  } else {
    end_of_.emplace(run, end);
  }
  ++size_;
  return true;
}

bool RunSet::contains(std::int64_t run) const { return next_missing(run) != run; }

std::int64_t RunSet::next_missing(std::int64_t from) const {
  const auto after = end_of_.upper_bound(from);
  if (after == end_of_.begin()) return from;
  const auto& [first, end] = *std::prev(after);
  return from < end ? end : from;
}

std::vector<RunSet::Range> RunSet::ranges() const {
  std::vector<Range> all;
  all.reserve(end_of_.size());
  for (const auto& [first, end] : end_of_) all.push_back({first, end});
  return all;
}

}  // namespace dyad::study
