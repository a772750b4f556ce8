// Events as lines of the record.
#pragma once

#include <string>
#include <string_view>

#include "sim/room/play/events.hpp"

namespace dyad::room {

inline constexpr std::size_t longest_line = 1'000'000;  // bytes: pairs of a large room are one line

inline constexpr double latest = 1e9;  // seconds since the room began: 31 years

/// One line of JSON, without its end. `at`: seconds since the room began, from 0 to `latest`.
std::string event_line(double at, const Event& event);

struct Dated {
  double at = 0;
  Event event;
};

/// Throws Refusal where the line is no event.
Dated event_in(std::string_view line);

/// Whether nothing is missing at the line's end. No part of a line is.
bool is_whole(std::string_view line);

}  // namespace dyad::room
