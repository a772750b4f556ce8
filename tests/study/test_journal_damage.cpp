// A damaged journal is refused, or gives back nothing but what was written to it.
#include <catch2/catch.hpp>
#include <optional>

#include "sim/base/problem.hpp"
#include "sim/study/journal/journal.hpp"
#include "sim/study/journal/journal_reader.hpp"
#include "tests/study/journal_helpers.hpp"

namespace dyad::study::journal_tests {
namespace {

constexpr std::int64_t recorded = 150;

/// The journal's files as they are at one moment.
struct Files {
  std::string main, log;
};

Files files_at(const fs::path& file) { return {bytes_of(file), bytes_of(file.string() + "-wal")}; }

void put(const Files& files, const fs::path& file) {
  fs::remove(file.string() + "-shm");
  fs::remove(file.string() + "-wal");
  write_bytes(file, files.main);
  if (!files.log.empty()) write_bytes(file.string() + "-wal", files.log);
}

/// All in the main file.
Files closed() {
  const Folder folder;
  { Journal(folder.file(), identity, extent).commit(made_up_runs(0, recorded)); }
  return files_at(folder.file());
}

/// Tables in the main file, and in the log two commits of runs.
Files open_still() {
  const Folder folder;
  Journal journal(folder.file(), identity, extent);
  journal.commit(made_up_runs(0, 80));
  journal.commit(made_up_runs(80, recorded));
  return files_at(folder.file());
}

struct Outcome {
  bool refused = false;
  std::int64_t whole = 0;  // runs given back; -1 when one is not as it was written
};

/// Opens the damaged files as a reader and as a writer, which then does the missing runs again.
Outcome outcome_of(const Files& damaged, const fs::path& file) {
  put(damaged, file);
  try {
    if (whole_runs(JournalReader(file)) < 0) return {false, -1};
  } catch (const base::Error&) {  // the writer is asked as well
  }
  put(damaged, file);
  try {
    Journal journal(file, identity, extent);
    const std::int64_t whole = whole_runs(journal);
    std::vector<FinishedRun> again;
    for (std::int64_t number = 0; number < recorded; ++number) {
      if (!journal.finished().contains(number)) again.push_back(made_up(number));
    }
    journal.commit(again);
    return {false, whole_runs(journal) == recorded ? whole : -1};
  } catch (const base::Error&) {
    return {true, 0};
  }
}

/// About `wanted` places to damage: the first ones, which say what the file is, and the others
/// spread evenly over bytes that are not 0, since most of a page of few rows is empty.
std::vector<std::size_t> places_in(const std::string& bytes, std::size_t wanted) {
  std::vector<std::size_t> used, places;
  for (std::size_t place = 0; place < bytes.size(); ++place) {
    if (bytes[place] != 0) used.push_back(place);
  }
  for (std::size_t place = 0; place < 110; ++place) places.push_back(place);
  const std::size_t stride = std::max<std::size_t>(used.size() / wanted, 1);
  for (std::size_t each = stride / 2; each < used.size(); each += stride) {
    places.push_back(used[each]);
  }
  places.push_back(bytes.size() / 2);
  return places;
}

/// Damages a copy of `files` at many places of one of them, one at a time.
template <typename Damage>
void check_each(const Files& files, std::string Files::*which, const Damage& damage) {
  const Folder folder;
  int refused = 0, poorer = 0, unharmed = 0;
  for (const std::size_t place : places_in(files.*which, 200)) {
    Files damaged = files;
    damage(damaged.*which, place);
    const Outcome outcome = outcome_of(damaged, folder.file());
    INFO("at byte " << place << " of " << (files.*which).size());
    REQUIRE(outcome.whole >= 0);
    ++(outcome.refused ? refused : outcome.whole < recorded ? poorer : unharmed);
  }
  INFO("refused " << refused << ", lost some " << poorer << ", unharmed " << unharmed);
  CHECK(refused + poorer > 0);
}

void flip(std::string& bytes, std::size_t place) {
  bytes[place] = static_cast<char>(bytes[place] ^ (1 << place % 8));
}

void zero_sector(std::string& bytes, std::size_t place) {
  for (std::size_t at = place; at < std::min(place + 512, bytes.size()); ++at) bytes[at] = 0;
}

void truncate(std::string& bytes, std::size_t length) { bytes.resize(length); }

}  // namespace

TEST_CASE("a flipped bit in a journal never changes a run") {
  check_each(closed(), &Files::main, flip);
}

TEST_CASE("a flipped bit in a journal's log never changes a run") {
  check_each(open_still(), &Files::log, flip);
  check_each(open_still(), &Files::main, flip);
}

TEST_CASE("sectors that are lost never change a run") {
  check_each(closed(), &Files::main, zero_sector);
  check_each(open_still(), &Files::log, zero_sector);
}

TEST_CASE("a journal that was cut short never changes a run") {
  check_each(closed(), &Files::main, truncate);
  check_each(open_still(), &Files::log, truncate);
}

TEST_CASE("a log that was lost takes its runs with it and no others") {
  const Folder folder;
  Files files = open_still();
  files.log.clear();
  CHECK(outcome_of(files, folder.file()).whole == 0);
}

TEST_CASE("a run whose row is damaged counts as not done and is done again") {
  const Folder folder;
  Files files = closed();
  const std::string failure = made_up(17).failure;
  const std::size_t place = files.main.find(failure);
  REQUIRE(place != std::string::npos);
  files.main[place] = 'R';
  put(files, folder.file());
  Journal journal(folder.file(), identity, extent);
  CHECK(journal.dropped() == 1);
  CHECK_FALSE(journal.finished().contains(17));
  CHECK(whole_runs(journal) == recorded - 1);
  journal.commit(std::vector{made_up(17)});
  CHECK(whole_runs(journal) == recorded);
  CHECK(whole_runs(JournalReader(folder.file())) == recorded);
}

}  // namespace dyad::study::journal_tests
