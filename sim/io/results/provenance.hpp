// What a result file says about where its numbers come from.
#pragma once

#include <cstdint>
#include <string>

namespace dyad::io {

/// Equal for equal runs of one program.
struct Provenance {
  std::string title;                 // one line on what was run
  std::string program_version;       // "0.1.0 (1a2b3c4)"
  std::string build;                 // compiler, build type and flags
  std::string configuration;         // resolved, TOML: every key with its value
  std::int64_t first_replicate = 0;  // the replicate that stands first; above 0 in replays only
  std::string replay_of{};           // NOLINT; the file whose run it repeats; in replays only
};

/// What differs from run to run. It lies apart, in the group /session.
struct Session {
  std::string started;  // UTC, "2024-05-01T12:00:00Z"
  double seconds = 0;   // from start to end, s
  std::string host;     // name of the computer
  int threads = 0;
  std::string kernel;  // variant of the kernel that ran
  std::string command_line;
  std::string configuration_path;
};

/// To be said wherever results are shown.
inline constexpr const char* caveat =
    "The evidence behind the model is mixed and comes from small samples that were hardly "
    "replicated: results show what would follow from its claims and prove none of them. Never use "
    "them to select or judge real people.";

}  // namespace dyad::io
