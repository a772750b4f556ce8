// Shards of one sweep: whether they belong together, and whether they are all of it.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "sim/study/journal/journal.hpp"
#include "sim/study/journal/journal_reader.hpp"
#include "sim/study/runner/shard.hpp"
#include "sim/study/sweep.hpp"

namespace dyad::study {

/// What a shard still has to do.
struct LackingShard {
  Shard shard;
  bool absent = false;               // no file was given for it
  std::int64_t runs = 0;             // of the next round, in a file that is there
  std::vector<std::int64_t> points;  // of these runs, ascending
};

class ShardSet {
 public:
  /// Makes a sweep of its resolved text; `file` is where the text was found.
  using ReadSweep =
      std::function<Sweep(const std::string& resolved, const std::filesystem::path& file)>;

  /// Opens shard files, at least one. Throws base::Error when they are of different sweeps,
  /// programs or numbers of shards, when one is there twice, and when they are of another model
  /// version than this program.
  ShardSet(const std::vector<std::filesystem::path>& files, const ReadSweep& read);

  const Sweep& sweep() const { return sweep_; }
  /// Into how many parts the sweep was cut.
  std::int64_t count() const { return count_; }
  /// Shards that are absent or not complete, by index; none when the sweep is whole.
  std::vector<LackingShard> lacking() const;

  /// Puts all runs into one journal, which orders them and refuses what contradicts itself.
  void gather_into(Journal& journal) const;

 private:
  struct Member {
    std::filesystem::path file;
    JournalReader journal;
  };
  void add(const std::filesystem::path& file);
  LackingShard missing_runs(Shard shard, const JournalReader& journal) const;

  Identity identity_;  // common to all but for the shard
  std::int64_t count_ = 0;
  std::map<std::int64_t, Member> members_;  // by index
  Sweep sweep_;
};

}  // namespace dyad::study
