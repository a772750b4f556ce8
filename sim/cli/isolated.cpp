#include "sim/cli/isolated.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <new>
#include <system_error>

#include "sim/cli/errors.hpp"
#include "sim/io/results/result_error.hpp"

namespace dyad::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t mebibyte = 1 << 20;

/// Address space that this process has taken already; 0 where that cannot be told.
rlim_t bytes_taken() {
  std::ifstream file("/proc/self/statm");
  rlim_t pages = 0;
  file >> pages;
  return pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
}

void lower(decltype(RLIMIT_AS) resource, rlim_t to) {
  rlimit limit{};
  if (getrlimit(resource, &limit) != 0) return;
  limit.rlim_cur = std::min(limit.rlim_max, to);
  setrlimit(resource, &limit);
}

void obey(const ReadingLimits& limits) {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  lower(RLIMIT_CPU, static_cast<rlim_t>(used.ru_utime.tv_sec + 1) + limits.seconds);
  if (const rlim_t taken = bytes_taken(); taken > 0) lower(RLIMIT_AS, taken + limits.bytes);
  lower(RLIMIT_CORE, 0);
}

void write_all(int pipe, std::string_view text) {
  while (!text.empty()) {
    const ssize_t size = write(pipe, text.data(), text.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) _exit(failure);
    text.remove_prefix(static_cast<std::size_t>(size));
  }
}

// What the child hands over begins with one of these.
constexpr char as_read = 'r', as_error = 'e', as_no_memory = 'm';

/// `read` as the whole life of a process.
[[noreturn]] void live(const std::function<std::string()>& read, const ReadingLimits& limits,
                       int pipe) {
  // The last words of a crash are the C library's, not ours.
  const int nowhere = open("/dev/null", O_WRONLY);
  dup2(nowhere, STDOUT_FILENO);
  dup2(nowhere, STDERR_FILENO);
  obey(limits);
  std::string said;
  try {
    said = as_read + read();
  } catch (const std::bad_alloc&) {
    said = as_no_memory;
  } catch (const std::exception& error) {
    said = as_error + std::string(error.what());
  }
  write_all(pipe, said);
  _exit(success);
}

/// All that comes out of a pipe, until nobody writes to it any more.
std::string drain(int pipe) {
  std::string text;
  std::array<char, 65536> part{};
  for (ssize_t size = 0; (size = ::read(pipe, part.data(), part.size())) != 0;) {
    if (size > 0) text.append(part.data(), static_cast<std::size_t>(size));
    if (size < 0 && errno != EINTR) break;
  }
  close(pipe);
  return text;
}

constexpr const char* crashed = "it crashed the HDF5 library";

[[noreturn]] void damaged(const fs::path& file, const std::string& how) {
  throw io::ResultError(file.string(), "cannot be read", how, io::remedy_for_damage);
}

[[noreturn]] void no_process(const fs::path& file, int error) {
  throw io::ResultError(
      file.string(), "cannot be read",
      "no process to read it in can be started: " + std::generic_category().message(error),
      "end other programs, or raise the limits that `ulimit -a` shows");
}

[[noreturn]] void explain(const fs::path& file, int signal, const ReadingLimits& limits) {
  if (signal == SIGINT || signal == SIGTERM || signal == SIGHUP) throw Exit{128 + signal};
  if (signal == SIGXCPU) {
    damaged(file, fmt::format("reading it did not end in {} s", limits.seconds));
  }
  if (signal == SIGKILL) {
    throw io::ResultError(file.string(), "was not read to the end",
                          "the system or somebody killed the process that did",
                          "try again where there is more memory");
  }
  damaged(file, crashed);
}

}  // namespace

ReadingLimits reading_limits(const fs::path& file) {
  std::error_code none;
  const auto length = fs::file_size(file, none);
  const std::uint64_t bytes = none ? 0 : length;
  return {10 + bytes / mebibyte, 512 * mebibyte + 8 * bytes};
}

std::string isolated(const fs::path& file, const std::function<std::string()>& read) {
  return isolated(file, read, reading_limits(file));
}

std::string isolated(const fs::path& file, const std::function<std::string()>& read,
                     const ReadingLimits& limits) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) no_process(file, errno);
  const pid_t child = fork();
  if (child == 0) live(read, limits, ends[1]);
  const int error = errno;
  close(ends[1]);
  const std::string said = drain(ends[0]);
  if (child < 0) no_process(file, error);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  if (WIFSIGNALED(status)) explain(file, WTERMSIG(status), limits);
  if (said.empty()) damaged(file, crashed);
  if (said[0] == as_no_memory) {
    damaged(file, "it asks for more memory than a file of its length can need");
  }
  if (said[0] == as_error) throw io::ResultError(said.substr(1));
  return said.substr(1);
}

std::string packed(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += text + '\0';
  return all;
}

std::vector<std::string> unpacked(const std::string& text) {
  std::vector<std::string> texts;
  for (std::size_t start = 0; start < text.size(); start += texts.back().size() + 1) {
    texts.emplace_back(text.c_str() + start);
  }
  return texts;
}

}  // namespace dyad::cli
