// Made-up runs, folders that vanish, and processes that can be killed, for the journal's tests.
#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits>
#include <string>
#include <vector>

#include "sim/study/journal/extent.hpp"
#include "sim/study/journal/finished_run.hpp"
#include "sim/study/journal/identity.hpp"
#include "sim/study/journal/run_content.hpp"

namespace dyad::study::journal_tests {

namespace fs = std::filesystem;

/// A folder of its own, removed with all that is in it.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "dyad-journal-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  fs::path file(const std::string& name = "study.h5.journal") const { return path_ / name; }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

inline const Extent extent = {40, 5};
inline const Identity identity = {{"sweep", "[sweep]\nreplicates = 5\n"}, {"program", "dyad 1"}};

/// The run of that number: every field differs between runs, and awkward values come up.
inline FinishedRun made_up(std::int64_t number, const Extent& of = extent) {
  FinishedRun run;
  run.point = of.point_of(number);
  run.replicate = of.replicate_of(number);
  run.seed = 0x8000'0000'0000'0000u + static_cast<std::uint64_t>(number);
  run.digest = 0x9e37'79b9'7f4a'7c15u * static_cast<std::uint64_t>(number + 1);
  run.seconds = 0.001 * static_cast<double>(number);
  run.bytes = 22 * 1024 + number;
  if (number % 7 == 3) {
    run.failure = "run " + std::to_string(number) + ": there was no memory left";
    return run;
  }
  const auto value = static_cast<double>(number);
  run.measures = {value, 1 / (1 + value), -0.0, std::numeric_limits<double>::quiet_NaN(),
                  std::numeric_limits<double>::infinity()};
  for (int week = 0; week < 52 * static_cast<int>(number % 4); ++week) {
    run.weekly.push_back(static_cast<float>(number) + static_cast<float>(week) / 64);
  }
  return run;
}

inline std::vector<FinishedRun> made_up_runs(std::int64_t first, std::int64_t end,
                                             const Extent& of = extent) {
  std::vector<FinishedRun> runs;
  for (std::int64_t number = first; number < end; ++number) runs.push_back(made_up(number, of));
  return runs;
}

/// All of it, time and memory too.
inline bool equal(const FinishedRun& one, const FinishedRun& other) {
  return same_results(one, other) && one.bytes == other.bytes &&
         std::memcmp(&one.seconds, &other.seconds, sizeof one.seconds) == 0;
}

/// How many runs a journal gives back; -1 when one of them is not as it was made up, or out of
/// order.
template <typename AnyJournal>
std::int64_t whole_runs(const AnyJournal& journal, const Extent& of = extent) {
  std::int64_t count = 0, before = -1;
  bool right = true;
  journal.for_each([&](const FinishedRun& run) {
    const std::int64_t number = of.number_of(run.point, run.replicate);
    right = right && number > before && number < of.runs() && equal(run, made_up(number, of));
    before = number;
    ++count;
  });
  return right && count == journal.finished().size() ? count : -1;
}

inline std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

inline void write_bytes(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// Another process that does `work`; its exit code is what that returns, 99 for an exception.
class Process {
 public:
  template <typename Work>
  explicit Process(const Work& work) : process_(fork()) {
    if (process_ != 0) return;
    int code = 99;
    try {
      code = work();
    } catch (...) {  // the code says it
    }
    _exit(code);
  }
  ~Process() {
    if (process_ > 0) kill_now();
  }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  pid_t number() const { return process_; }
  void kill_now() {
    kill(process_, SIGKILL);
    wait_for_end();
  }
  int wait_for_end() {
    int status = 0;
    waitpid(process_, &status, 0);
    process_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  pid_t process_;
};

}  // namespace dyad::study::journal_tests
