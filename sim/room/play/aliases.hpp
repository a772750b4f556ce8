// Names for people who have none here.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "sim/room/play/room.hpp"

namespace dyad::room {

/// A whole number from 0 to below its argument.
using Chance = std::function<std::uint32_t(std::uint32_t)>;

/// An alias that nobody had, in the words of that language. Where all are used they get a number:
/// "Bright Gull 2".
std::string free_alias(const Room& room, Language language, const Chance& chance);

}  // namespace dyad::room
