// What a command makes happen, where that depends on votes or on chance. Chance comes from outside.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "sim/room/play/room.hpp"

namespace dyad::room {

/// A whole number from 0 to below its argument.
using Chance = std::function<std::uint32_t(std::uint32_t)>;

/// The events that the command brings, in order, each to be applied. Of the vote: the move of the
/// majority, or a tie, and once that has been shown the first of the tied. Throws Refusal where
/// there is nothing to count.
std::vector<Event> consequences(const Room& room, const Command& command, const Chance& chance);

/// Who goes, and that the other one of their pair goes on alone, as who sells.
std::vector<Event> leaving(const Room& room, const std::string& alias);

/// Who joins pairs that play already is the customer of somebody who sells alone, or sells.
std::vector<Event> late_pair(const Room& room, const std::string& alias);

/// An alias that nobody had, in the words of that language. Throws Refusal where none is left.
std::string free_alias(const Room& room, Language language, const Chance& chance);

}  // namespace dyad::room
