#include "sim/cli/isolated.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <iostream>
#include <stdexcept>
#include <string>
#include <system_error>

namespace dyad::cli {
namespace {

/// `work` as the whole life of a process: its exit code, its error on standard error.
[[noreturn]] void live(const std::function<int()>& work) {
  int code = 1;
  try {
    code = work();
  } catch (const std::exception& error) {
    std::cerr << error.what() << std::endl;
  }
  std::cout.flush();
  _exit(code);
}

}  // namespace

int isolated(const std::function<int()>& work, const char* if_it_crashes) {
  std::cout.flush();
  const pid_t child = fork();
  if (child < 0) return work();  // no process to be had: take the risk
  if (child == 0) live(work);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  if (WIFEXITED(status)) return WEXITSTATUS(status);
  const int signal = WTERMSIG(status);
  // Ended from outside, or by a reader of its output that had seen enough: no crash.
  if (signal == SIGPIPE || signal == SIGINT || signal == SIGTERM || signal == SIGKILL) {
    return 128 + signal;
  }
  throw std::runtime_error(if_it_crashes);
}

}  // namespace dyad::cli
