// What screens are told: JSON texts of docs/room.md. A snapshot is put together of parts, since
// those of the room and of the reveal are the same for everybody.
#pragma once

#include <string>

#include "sim/room/play/room.hpp"

namespace dyad::room {

/// `Room.conversation`
std::string conversation_text(const Scenario& scenario);
/// `Room`
std::string room_text(const Room& room);
/// `Seat`
std::string seat_text(const Room& room, const Person& person);
/// `at_reveal` of a seat: null before the reveal.
std::string reveal_text(const Room& room);

/// Where people join.
struct Invitation {
  std::string address, code;
};
/// `ScreenSnapshot`
std::string screen_text(const Room& room, const Invitation& invitation);

/// `Invitation` of docs/room.md: what the page shows before somebody joins.
std::string about_text(const Room& room);
std::string alias_text(const std::string& alias);
std::string refusal_text(const std::string& message);

}  // namespace dyad::room
