// Killed processes, readers that look on, and disks that are full.
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <random>

#include "sim/base/problem.hpp"
#include "sim/study/journal/journal.hpp"
#include "sim/study/journal/journal_reader.hpp"
#include "tests/study/journal_helpers.hpp"

namespace dyad::study::journal_tests {
namespace {

const Extent many = {400'000, 5};

/// Commits batches until there are none, and tells after each how many runs are recorded.
int commit_and_tell(const fs::path& file, int told, useconds_t pause_between = 0) {
  Journal journal(file, identity, many);
  std::minstd_rand sizes(1);
  for (std::int64_t done = journal.finished().size(); done < many.runs();) {
    const std::int64_t end =
        std::min(done + static_cast<std::int64_t>(1 + sizes() % 200), many.runs());
    journal.commit(made_up_runs(done, end, many));
    done = end;
    usleep(pause_between);
    if (write(told, &done, sizeof done) != sizeof done) return 2;
  }
  return 0;
}

std::int64_t last_told(int told) {
  std::int64_t done = 0, last = 0;
  while (read(told, &done, sizeof done) == sizeof done) last = done;
  return last;
}

/// Commits batches until the disk is full. Returns how many runs are recorded then; -1 when the
/// error is not the right one or what was recorded is not whole. Frees no space.
std::int64_t fill_up(const fs::path& file) {
  Journal journal(file, identity, many);
  std::int64_t done = 0;
  try {
    for (; done < 100'000; done += 50) journal.commit(made_up_runs(done, done + 50, many));
    return -1;
  } catch (const base::Error& error) {
    const std::string message = error.what();
    if (message.find("free some space") == std::string::npos) return -1;
  }
  return whole_runs(journal, many) == done ? done : -1;
}

int resume(const fs::path& file, std::int64_t done) {
  Journal journal(file, identity, many);
  if (whole_runs(journal, many) != done) return 1;
  journal.commit(made_up_runs(done, done + 50, many));
  return whole_runs(journal, many) == done + 50 ? 0 : 2;
}

/// A small disk that only this process sees.
bool mount_small_disk(const fs::path& folder) {
  return unshare(CLONE_NEWNS) == 0 &&
         mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
         mount("none", folder.c_str(), "tmpfs", 0, "size=3m") == 0;
}

}  // namespace

TEST_CASE("whenever a process is killed, all that it had committed is there") {
  const Folder folder;
  std::mt19937 random(7);
  std::int64_t before = 0;
  for (int round = 0; round < 40; ++round) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    {
      Process writer([&] { return commit_and_tell(folder.file(), ends[1]); });
      close(ends[1]);
      // From the making of the file to thousands of runs.
      usleep(static_cast<useconds_t>(random() % (round < 20 ? 6'000 : 60'000)));
      writer.kill_now();
    }
    const std::int64_t told = last_told(ends[0]);
    close(ends[0]);
    // The first look may be the reader's, at what the killed process left behind.
    if (round % 2 == 0 && told > 0) CHECK(whole_runs(JournalReader(folder.file()), many) >= told);
    const Journal journal(folder.file(), identity, many);
    const std::int64_t there = whole_runs(journal, many);
    CHECK(there >= told);
    CHECK(there >= before);
    CHECK(journal.dropped() == 0);
    before = there;
  }
  CHECK(before > 0);
}

TEST_CASE("a journal can be read while it is being written") {
  const Folder folder;
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  Process writer([&] { return commit_and_tell(folder.file(), ends[1], 5'000); });
  close(ends[1]);
  std::int64_t told = 0, before = 0;
  REQUIRE(read(ends[0], &told, sizeof told) == sizeof told);
  for (int look = 0; look < 20; ++look) {
    const JournalReader reader(folder.file());
    const std::int64_t there = whole_runs(reader, many);  // later runs are not seen
    CHECK(there >= before);
    before = there;
    usleep(2'000);
  }
  CHECK(before > told);
  writer.kill_now();
  close(ends[0]);
}

TEST_CASE("on a full disk all that was committed stays, and space is all it takes to go on") {
  const Folder folder;
  Process process([&] {
    if (!mount_small_disk(folder.path())) return 42;
    const fs::path ballast = folder.file("ballast");
    write_bytes(ballast, std::string(1 << 20, 'x'));
    const std::int64_t done = fill_up(folder.file());
    if (done <= 0) return 1;
    fs::remove(ballast);
    return resume(folder.file(), done) == 0 ? 0 : 2;
  });
  const int code = process.wait_for_end();
  if (code == 42) {
    WARN("skipped: a small disk can be mounted by root only");
  } else {
    CHECK(code == 0);
  }
}

TEST_CASE("a file that may grow no further is like a full disk") {
  const Folder folder;
  Process process([&] {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit old = [] {
      rlimit limit = {};
      getrlimit(RLIMIT_FSIZE, &limit);
      return limit;
    }();
    const rlimit small = {1 << 20, old.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const std::int64_t done = fill_up(folder.file());
    if (done <= 0) return 1;
    setrlimit(RLIMIT_FSIZE, &old);
    return resume(folder.file(), done) == 0 ? 0 : 2;
  });
  CHECK(process.wait_for_end() == 0);
}

}  // namespace dyad::study::journal_tests
