#include "sim/cli/shard_set.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/base/problem.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/study_files.hpp"
#include "sim/io/sweep/sweep.hpp"
#include "sim/study/runner/schedule.hpp"

namespace dyad::cli {
namespace {

namespace fs = std::filesystem;

/// An identity without the item that differs between shards.
study::Identity without_shard(study::Identity identity) {
  std::erase_if(identity, [](const study::IdentityItem& item) { return item.name == "shard"; });
  return identity;
}

/// The merged file will say that its results are of this program's model version.
void check_version(const std::string& version, const fs::path& file) {
  if (version == model::model_version) return;
  throw base::Error(file.string(), fmt::format("is of model version {}", version),
                    fmt::format("this program has version {}, whose results are others by design",
                                model::model_version),
                    "merge with the program that ran the shards");
}

/// "3, 5 and 9"; at most `most` of them by name.
std::string listed(const std::vector<std::int64_t>& numbers) {
  constexpr std::size_t max = 12;
  std::string text;
  for (std::size_t k = 0; k < std::min(numbers.size(), max); ++k) {
    text += fmt::format("{}{}", k > 0 ? ", " : "", numbers[k]);
  }
  return numbers.size() > max ? fmt::format("{} and {} more", text, numbers.size() - max) : text;
}

}  // namespace

ShardSet::ShardSet(const std::vector<fs::path>& files) {
  for (const fs::path& file : files) add(file);
  const auto& first = members_.begin()->second;
  check_version(item_of(identity_, "model version", first.file), first.file);
  sweep_ = io::parse_sweep(item_of(identity_, "sweep", first.file), first.file.string(), {},
                           first.file.parent_path());
  check_complete();
}

void ShardSet::add(const fs::path& file) {
  study::JournalReader journal(file);
  const study::Shard shard = shard_from(item_of(journal.identity(), "shard", file), "dyad merge");
  const study::Identity identity = without_shard(journal.identity());
  if (members_.empty()) {
    identity_ = identity;
    count_ = shard.count;
  }
  const fs::path& first = members_.empty() ? file : members_.begin()->second.file;
  if (identity != identity_ || shard.count != count_) {
    const std::string details =
        identity != identity_
            ? study::difference(identity_, identity)
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

void ShardSet::check_complete() const {
  std::vector<std::int64_t> absent;
  std::string lacking;
  for (std::int64_t index = 0; index < count_; ++index) {
    const auto at = members_.find(index);
    if (at == members_.end()) {
      absent.push_back(index);
    } else {
      lacking += missing_runs(index, at->second.journal);
    }
  }
  if (absent.empty() && lacking.empty()) return;
  const std::string what =
      absent.empty() ? "shards are not complete"
                     : fmt::format("shard{} {} of {} {} missing", absent.size() == 1 ? "" : "s",
                                   listed(absent), count_, absent.size() == 1 ? "is" : "are");
  throw base::Error("dyad merge", what, "the file would not have all runs of the sweep",
                    "run `dyad sweep` with the same sweep and --shard again, then merge", lacking);
}

std::string ShardSet::missing_runs(std::int64_t index, const study::JournalReader& journal) const {
  const auto schedule = study::schedule_of(sweep_, {index, count_});
  journal.for_each([&](const study::FinishedRun& run) { schedule->record(run); });
  std::int64_t runs = 0;
  std::vector<std::int64_t> points;
  while (runs == 0 && schedule->begin_round()) {
    while (const auto piece = schedule->next(journal.finished())) {
      runs += piece->count;
      if (points.empty() || points.back() != piece->point) points.push_back(piece->point);
    }
  }
  if (runs == 0) return {};
  return fmt::format("\n  shard {} lacks {} runs, of points {}", shard_text({index, count_}),
                     grouped(runs), listed(points));
}

void ShardSet::for_each(const std::function<void(const study::FinishedRun&)>& visitor) const {
  for (const auto& [index, member] : members_) member.journal.for_each(visitor);
}

}  // namespace dyad::cli
