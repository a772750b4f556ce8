// What a command makes happen, where that depends on votes or on chance. Chance comes from outside.
#pragma once

#include <string>
#include <vector>

#include "sim/room/play/aliases.hpp"
#include "sim/room/play/room.hpp"

namespace dyad::room {

/// The events that the command brings, in order, each to be applied. Of the vote: the move of the
/// majority, or a tie, and once that has been shown the first of the tied. Throws Refusal where
/// there is nothing to count.
std::vector<Event> consequences(const Room& room, const Command& command, const Chance& chance);

/// Who goes, and that the other one of their pair goes on alone, as who sells.
std::vector<Event> leaving(const Room& room, const std::string& alias);

/// Who joins pairs that play already is the customer of somebody who sells alone, or sells.
std::vector<Event> late_pair(const Room& room, const std::string& alias);

}  // namespace dyad::room
