// Rooms with people in them, for the tests.
#pragma once

#include <string>
#include <vector>

#include "sim/room/messages/snapshots.hpp"
#include "sim/room/play/consequences.hpp"
#include "sim/room/play/room.hpp"
#include "sim/room/server/secrets.hpp"

namespace dyad::test {

using namespace room;
using model::Move;

inline RoomSetup setup(Mode mode, const std::string& scenario = "letting-go") {
  return {scenario, mode, Language::nl, 300, true};
}

/// Chance without chance.
inline std::uint32_t always_first(std::uint32_t) { return 0; }

/// A digest, as of somebody's secret.
inline std::string seat_of(const std::string& alias) { return digest_of(alias); }

inline Joined joined(const std::string& alias, bool consent = true) {
  return {alias, seat_of(alias), consent};
}

inline Command order(Order which) {
  Command command;
  command.order = which;
  return command;
}

inline Room room_of(Mode mode, const std::vector<std::string>& aliases) {
  Room room(setup(mode));
  for (const std::string& alias : aliases) room.apply(joined(alias));
  return room;
}

/// All that the command brings.
inline bool carry_out(Room& room, const Command& command) {
  bool changed = false;
  for (const Event& event : consequences(room, command, always_first)) {
    changed = room.apply(event) || changed;
  }
  return changed;
}

/// What a refusal says; "" where there is none.
template <class Try>
std::string refusal_of(const Try& attempt) {
  try {
    attempt();
  } catch (const Refusal& refusal) {
    return refusal.what();
  }
  return "";
}

/// All that can be seen of a room.
inline std::string seen(const Room& room) { return screen_text(room, {"http://r", "CODE"}); }

}  // namespace dyad::test
