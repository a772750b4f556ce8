// Shards of one sweep, checked to be all of it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "sim/study/journal/journal_reader.hpp"
#include "sim/study/runner/shard.hpp"
#include "sim/study/sweep.hpp"

namespace dyad::cli {

class ShardSet {
 public:
  /// Opens shard files. Throws base::Error when they are of different sweeps, programs or
  /// numbers of shards, when one is there twice, and with everything that is missing.
  explicit ShardSet(const std::vector<std::filesystem::path>& files);

  const study::Sweep& sweep() const { return sweep_; }
  /// Runs of all shards, shard by shard.
  void for_each(const std::function<void(const study::FinishedRun& run)>& visitor) const;

 private:
  struct Member {
    std::filesystem::path file;
    study::JournalReader journal;
  };
  void add(const std::filesystem::path& file);
  void check_complete() const;
  std::string missing_runs(std::int64_t index, const study::JournalReader& journal) const;

  study::Identity identity_;  // common to all but for the shard
  std::int64_t count_ = 0;
  std::map<std::int64_t, Member> members_;  // by index
  study::Sweep sweep_;
};

}  // namespace dyad::cli
