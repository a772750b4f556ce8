#include "sim/cli/processors.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <pthread.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <thread>

#include "sim/engine/threads.hpp"

namespace dyad::cli {
namespace {

namespace fs = std::filesystem;

int allowed_processors() {
  cpu_set_t set;
  CPU_ZERO(&set);
  const int machine = static_cast<int>(std::thread::hardware_concurrency());
  // The set is too small for machines of more than 1,024 processors.
  return sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : machine;
}

/// The group of this process and all above it.
double quota_of_groups() {
  const fs::path root = "/sys/fs/cgroup";
  double min = processors_in(root);  // all there is inside a container
  std::ifstream groups("/proc/self/cgroup");
  for (std::string line; std::getline(groups, line);) {
    if (!line.starts_with("0::/")) continue;
    for (fs::path at = line.substr(4); !at.empty(); at = at.parent_path()) {
      min = std::min(min, processors_in(root / at));
    }
  }
  return min;
}

/// Bytes of stack of the calling thread; as many as can be where that cannot be told.
std::size_t stack_here() {
  constexpr std::size_t unknown = std::numeric_limits<std::size_t>::max();
  std::size_t size = unknown;
#ifdef __GLIBC__
  pthread_attr_t attributes;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return unknown;
  void* address = nullptr;
  if (pthread_attr_getstack(&attributes, &address, &size) != 0) size = unknown;
  pthread_attr_destroy(&attributes);
#endif
  return size;
}

enum Answer { good = 0, small_stack = 3 };

[[noreturn]] void try_threads(int threads) {
  const int nowhere = open("/dev/null", O_WRONLY);
  dup2(nowhere, STDOUT_FILENO);
  dup2(nowhere, STDERR_FILENO);
  const rlimit no_core{0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  bool enough = true;
  engine::start_threads(threads, [&] { enough = enough && stack_here() >= engine::min_stack; });
  _exit(enough ? good : small_stack);
}

}  // namespace

/// "200000 100000" is two processors' time; "max 100000" no limit.
double processors_in(const fs::path& group) {
  std::ifstream file(group / "cpu.max");
  double quota = 0, period = 0;
  if (file >> quota >> period && quota > 0 && period > 0) return quota / period;
  return std::numeric_limits<double>::infinity();
}

int processors() {
  const double quota = std::ceil(quota_of_groups());
  return static_cast<int>(std::clamp<double>(allowed_processors(), 1, std::max(1.0, quota)));
}

std::string thread_problem(int threads) {
  if (threads <= 1) return {};
  const pid_t child = fork();
  if (child < 0) return {};  // a process more cannot be had; threads may be
  if (child == 0) try_threads(threads);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  if (WIFEXITED(status) && WEXITSTATUS(status) == good) return {};
  const bool small = WIFSIGNALED(status) || WEXITSTATUS(status) == small_stack;
  if (!small) return "the system does not start so many; see `ulimit -u` and `ulimit -v`";
  return fmt::format("their stacks are smaller than {} kB; see OMP_STACKSIZE and `ulimit -s`",
                     engine::min_stack / 1024);
}

}  // namespace dyad::cli
