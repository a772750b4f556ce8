#include "sim/cli/interrupt.hpp"

#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace dyad::cli {
namespace {

// A signal handler can reach nothing but globals.
// NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables)
std::atomic<int> caught{0};
std::atomic<const char*> file_to_remove{nullptr};
std::atomic<bool> at_work{false};  // an Interrupt lives
static_assert(std::atomic<int>::is_always_lock_free &&
              std::atomic<const char*>::is_always_lock_free);

constexpr std::array watched{SIGINT, SIGTERM, SIGHUP};
std::array<struct sigaction, watched.size()> before;
// NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables)

extern "C" void on_signal(int signal) {
  int none = 0;
  if (caught.compare_exchange_strong(none, signal)) return;
  if (const char* file = file_to_remove.load()) unlink(file);
  _exit(128 + signal);
}

/// OpenMP ends the program by itself where it cannot start a thread, and has just said so.
void speak_at_exit() {
  if (!at_work) return;
  if (const char* file = file_to_remove.load()) unlink(file);
  std::fputs(
      "dyad: ended early (a library got no memory or no threads): raise the limits that "
      "`ulimit -a` shows, or add `--threads 1`\n",
      stderr);
}

/// Lives as long as the program: the handler may be reading it at any time.
std::string& path_storage() {
  static std::string path;
  return path;
}

}  // namespace

Interrupt::Interrupt() {
  caught = 0;
  path_storage().clear();
  // After the path was made, and so before it is unmade.
  static const int registered = std::atexit(speak_at_exit);
  static_cast<void>(registered);
  at_work = true;
  struct sigaction action {};
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  for (std::size_t i = 0; i < watched.size(); ++i) {
    sigaction(watched.at(i), nullptr, &before.at(i));
    if (before.at(i).sa_handler != SIG_IGN) sigaction(watched.at(i), &action, nullptr);
  }
}

Interrupt::~Interrupt() {
  at_work = false;
  file_to_remove = nullptr;
  for (std::size_t i = 0; i < watched.size(); ++i) sigaction(watched.at(i), &before.at(i), nullptr);
}

void Interrupt::removes(const std::filesystem::path& file) {
  path_storage() = std::filesystem::absolute(file).string();
  file_to_remove = path_storage().c_str();
}

int Interrupt::signal() { return caught; }

const char* Interrupt::name(int signal) {
  switch (signal) {
    case SIGINT:
      return "Ctrl-C";
    case SIGHUP:
      return "SIGHUP";
    default:
      return "SIGTERM";
  }
}

}  // namespace dyad::cli
