#include "sim/study/shards/shard_set.hpp"

#include <fmt/format.h>

#include "sim/base/problem.hpp"
#include "sim/study/runner/schedule.hpp"
#include "sim/study/shards/origin.hpp"

namespace dyad::study {
namespace {

namespace fs = std::filesystem;

/// The file of all shards will say that its results are of this program's model version.
void check_version(const std::string& version, const fs::path& file) {
  if (version == model::model_version) return;
  throw base::Error(file.string(), fmt::format("is of model version {}", version),
                    fmt::format("this program has version {}, whose results are others by design",
                                model::model_version),
                    "merge with the program that ran the shards");
}

}  // namespace

ShardSet::ShardSet(const std::vector<fs::path>& files, const ReadSweep& read) {
  for (const fs::path& file : files) add(file);
  const fs::path& first = members_.begin()->second.file;
  check_version(item_of(identity_, "model version", first), first);
  sweep_ = read(item_of(identity_, "sweep", first), first);
}

void ShardSet::add(const fs::path& file) {
  JournalReader journal(file);
  const Shard shard = shard_of(journal.identity(), file);
  const Identity identity = without_shard(journal.identity());
  if (members_.empty()) {
    identity_ = identity;
    count_ = shard.count;
  }
  const fs::path& first = members_.empty() ? file : members_.begin()->second.file;
  if (identity != identity_ || shard.count != count_) {
    const std::string details =
        identity != identity_
            ? difference(identity_, identity)
            : fmt::format("\n  one of {} shards there, of {} here", count_, shard.count);
    throw base::Error(file.string(), fmt::format("does not belong with {}", first.string()),
                      "only shards of the same sweep, program and number of shards make one file",
                      "merge those that belong together", details);
  }
  const auto [at, is_new] = members_.try_emplace(shard.index, Member{file, std::move(journal)});
  if (!is_new) {
    throw base::Error(file.string(), fmt::format("is shard {} once more", shard_text(shard)),
                      fmt::format("{} is that shard", at->second.file.string()),
                      "give each shard once");
  }
}

std::vector<LackingShard> ShardSet::lacking() const {
  std::vector<LackingShard> all;
  for (std::int64_t index = 0; index < count_; ++index) {
    const Shard shard{index, count_};
    const auto at = members_.find(index);
    if (at == members_.end()) {
      all.push_back({shard, true, 0, {}});
    } else if (auto lacking = missing_runs(shard, at->second.journal); lacking.runs > 0) {
      all.push_back(std::move(lacking));
    }
  }
  return all;
}

LackingShard ShardSet::missing_runs(Shard shard, const JournalReader& journal) const {
  const auto schedule = schedule_of(sweep_, shard);
  journal.for_each([&](const FinishedRun& run) { schedule->record(run); });
  LackingShard lacking{shard, false, 0, {}};
  while (lacking.runs == 0 && schedule->begin_round()) {
    while (const auto piece = schedule->next(journal.finished())) {
      lacking.runs += piece->count;
      if (lacking.points.empty() || lacking.points.back() != piece->point) {
        lacking.points.push_back(piece->point);
      }
    }
  }
  return lacking;
}

void ShardSet::gather_into(Journal& journal) const {
  constexpr std::size_t together = 1024;
  std::vector<FinishedRun> runs;
  const auto keep = [&](const FinishedRun& run) {
    runs.push_back(run);
    if (runs.size() < together) return;
    journal.commit(runs);
    runs.clear();
  };
  for (const auto& [index, member] : members_) member.journal.for_each(keep);
  journal.commit(runs);
}

}  // namespace dyad::study
