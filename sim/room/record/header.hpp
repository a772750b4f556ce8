// The first line of a room's record: what was begun, by which program, and when.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "sim/room/play/room.hpp"

namespace dyad::room {

using WallClock = std::chrono::system_clock;

inline constexpr int record_version = 1;
/// Of the words to which people consent when they join. It rises when their meaning changes.
inline constexpr int consent_text = 1;

struct Header {
  std::string program;  // its version
  RoomSetup setup;
  WallClock::time_point began;  // whole seconds
};

/// One line of JSON, without its end.
std::string header_line(const Header& header);

/// Throws Refusal where the line is no such header, or one of another version or model.
Header header_in(std::string_view line);

/// As a header keeps it.
WallClock::time_point now_in_seconds();

/// Whether it claims to be one.
bool begins_as_header(std::string_view line);

}  // namespace dyad::room
