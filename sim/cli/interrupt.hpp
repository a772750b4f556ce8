// Ctrl-C and its like: the first asks the program to stop, the second stops it at once.
#pragma once

#include <filesystem>

namespace dyad::cli {

/// Catches SIGINT, SIGTERM and SIGHUP while it lives, unless the caller of the program had them
/// ignored (nohup). One at a time.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  /// The second signal removes this file before it ends the program, and so does a library that
  /// calls `exit`.
  void removes(const std::filesystem::path& file);

  /// The signal that came; 0 while there was none. Safe from every thread.
  static int signal();

  /// "SIGINT" and so on.
  static const char* name(int signal);
};

}  // namespace dyad::cli
