// Events as lines of the record.
#pragma once

#include <string>
#include <string_view>

#include "sim/room/play/events.hpp"

namespace dyad::room {

inline constexpr std::size_t longest_line = 1'000'000;  // bytes: pairs of a large room are one line

/// One line of JSON, without its end. `at`: seconds since the room began, from 0 on.
std::string event_line(double at, const Event& event);

struct Dated {
  double at = 0;
  Event event;
};

/// Throws Refusal where the line is no event.
Dated event_in(std::string_view line);

}  // namespace dyad::room
