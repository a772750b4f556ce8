#include "sim/cli/isolated.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
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
    std::cerr << error.what() << '\n';
  }
  std::cout.flush();
  _exit(code);
}

/// All that comes out of a pipe, until nobody writes to it any more.
std::string drain(int pipe) {
  std::string text;
  std::array<char, 4096> part{};
  for (ssize_t size = 0; (size = read(pipe, part.data(), part.size())) != 0;) {
    if (size > 0) text.append(part.data(), static_cast<std::size_t>(size));
    if (size < 0 && errno != EINTR) break;
  }
  close(pipe);
  return text;
}

}  // namespace

int isolated(const std::function<int()>& work, const char* if_it_crashes) {
  std::cout.flush();
  // What the child says of errors waits: the last words of a crash are the C library's, not ours.
  std::array<int, 2> words{};
  if (pipe(words.data()) != 0) return work();  // no pipe or process to be had: take the risk
  const pid_t child = fork();
  if (child == 0) {
    dup2(words[1], STDERR_FILENO);
    live(work);
  }
  close(words[1]);
  const std::string said = drain(words[0]);
  if (child < 0) return work();
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  if (WIFEXITED(status)) {
    std::cerr << said;
    return WEXITSTATUS(status);
  }
  const int signal = WTERMSIG(status);
  // Ended from outside, or by a reader of its output that had seen enough: no crash.
  if (signal == SIGPIPE || signal == SIGINT || signal == SIGTERM || signal == SIGKILL) {
    return 128 + signal;
  }
  throw std::runtime_error(if_it_crashes);
}

}  // namespace dyad::cli
