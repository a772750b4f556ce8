#include "sim/study/journal/run_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "sim/base/problem.hpp"
#include "sim/study/journal/run_content.hpp"

namespace dyad::study {
namespace {

/// The run of the row that `row` is at, by number, content and checksum; false when it is damaged.
bool read_row(const Statement& row, const Extent& extent, FinishedRun& run) {
  const std::int64_t number = row.integer(0);
  const auto content = row.bytes(1);
  if (number < 0 || number >= extent.runs()) return false;
  if (static_cast<std::uint64_t>(row.integer(2)) != checksum_of(number, content)) return false;
  run.point = extent.point_of(number);
  run.replicate = extent.replicate_of(number);
  return read_content(content, run);
}

/// Calls visitor(number, run or nullptr when damaged) for each row, in order.
template <typename Visitor>
void visit_rows(Database& database, const Extent& extent, const Visitor& visitor) {
  Statement row(database, "SELECT number, content, checksum FROM run ORDER BY number");
  FinishedRun run;
  bool first = true;
  for (std::int64_t before = 0; row.step(); first = false) {
    const std::int64_t number = row.integer(0);
    // Keys ascend in a whole file; in a damaged one, rows could come twice.
    if (!first && number <= before) database.fail_damaged("its runs are not in order");
    before = number;
    visitor(number, read_row(row, extent, run) ? &run : nullptr);
  }
}

struct Numbered {
  std::int64_t number;
  const FinishedRun* run;
};

/// In order of their numbers, which the file is written in.
std::vector<Numbered> in_order(std::span<const FinishedRun> runs, const Extent& extent) {
  std::vector<Numbered> numbered;
  numbered.reserve(runs.size());
  for (const auto& run : runs) {
    const bool inside = run.point >= 0 && run.point < extent.points && run.replicate >= 0 &&
                        run.replicate < extent.replicates;
    if (!inside) {
      throw std::out_of_range(fmt::format("run of point {} and replicate {}: there is none such",
                                          run.point, run.replicate));
    }
    numbered.push_back({extent.number_of(run.point, run.replicate), &run});
  }
  std::sort(numbered.begin(), numbered.end(), [](const Numbered& a, const Numbered& b) {
    return a.number != b.number ? a.number < b.number : a.run < b.run;
  });
  return numbered;
}

void check_same_results(const Database& database, const FinishedRun& old, const FinishedRun& now) {
  if (same_results(old, now)) return;
  throw base::Error(
      database.name(), "got a second, different record of a run",
      fmt::format("point {}, replicate {}: digest {:016x}, now {:016x}", now.point, now.replicate,
                  old.digest, now.digest),
      "the same run must give the same results: check the machine's memory, or delete the journal "
      "if the program has changed");
}

}  // namespace

Contents read_contents(Database& database, const Extent& extent) {
  Contents contents;
  visit_rows(database, extent, [&](std::int64_t number, const FinishedRun* run) {
    if (run == nullptr) {
      ++contents.dropped;
      return;
    }
    contents.finished.insert(number);
    if (!run->failure.empty()) ++contents.failed;
  });
  return contents;
}

void visit_runs(Database& database, const Extent& extent, const RunSet& finished,
                const RunVisitor& visitor) {
  std::int64_t seen = 0;
  visit_rows(database, extent, [&](std::int64_t number, const FinishedRun* run) {
    if (!finished.contains(number)) return;
    if (run == nullptr) database.fail_damaged("a run has changed since it was last read");
    ++seen;
    visitor(*run);
  });
  if (seen != finished.size()) database.fail_damaged("runs are missing that had been recorded");
}

// A row that was found damaged is replaced: its run counts as not done.
RunRecorder::RunRecorder(Database& database, const Extent& extent)
    : database_(database),
      extent_(extent),
      insert_(database, "INSERT OR REPLACE INTO run VALUES(?, ?, ?)"),
      find_(database, "SELECT number, content, checksum FROM run WHERE number = ?") {}

void RunRecorder::record(std::span<const FinishedRun> runs, Contents& contents) {
  const auto numbered = in_order(runs, extent_);
  std::vector<Numbered> added;
  Transaction transaction(database_);
  for (const auto& [number, run] : numbered) {
    if (!added.empty() && added.back().number == number) {
      check_same_results(database_, *added.back().run, *run);
    } else if (contents.finished.contains(number)) {
      check_repeated(*run, number);
    } else {
      insert(*run, number);
      added.push_back({number, run});
    }
  }
  transaction.commit();
  for (const auto& [number, run] : added) {
    contents.finished.insert(number);
    if (!run->failure.empty()) ++contents.failed;
  }
}

void RunRecorder::remove(std::span<const std::int64_t> numbers) {
  Transaction transaction(database_);
  Statement row(database_, "DELETE FROM run WHERE number = ?");
  for (const std::int64_t number : numbers) row.bind(1, number).run();
  transaction.commit();
}

void RunRecorder::insert(const FinishedRun& run, std::int64_t number) {
  write_content(run, content_);
  insert_.reset();  // an earlier one may have ended in an error
  insert_.bind(1, number).bind(2, std::span<const std::byte>(content_));
  insert_.bind(3, static_cast<std::int64_t>(checksum_of(number, content_))).run();
}

void RunRecorder::check_repeated(const FinishedRun& run, std::int64_t number) {
  find_.reset();
  FinishedRun old;
  if (!find_.bind(1, number).step() || !read_row(find_, extent_, old)) {
    database_.fail_damaged("a run has changed since it was last read");
  }
  find_.reset();
  check_same_results(database_, old, run);
}

}  // namespace dyad::study
