// Somebody in the room, known by an alias and nothing else.
#pragma once

#include <optional>
#include <string>

#include "sim/room/play/events.hpp"

namespace dyad::room {

struct Person {
  std::string alias, seat;
  bool consent = false;
  bool gone = false;  // left; what was sent stays until the round is over
  int streams = 0;    // open ones: above 0 is here

  // Of this round.
  std::optional<Role> role;
  std::string partner;        // alias; empty: none
  std::string moves;          // of a conversation of their own
  std::optional<Place> next;  // none: it is over, or not theirs
  std::optional<model::Move> vote;
  std::optional<Guess> guess;
};

}  // namespace dyad::room
