// What to do about faults of the surroundings that several modules meet.
#pragma once

#include <string_view>

namespace dyad::base {

/// Where the system opens no more files (EMFILE, ENFILE).
inline constexpr std::string_view remedy_for_descriptors =
    "close some files or programs, or raise the limit that `ulimit -n` shows";

}  // namespace dyad::base
