// workshop/scenarios.json, compiled in.
#pragma once

#include <string_view>

namespace dyad::room {

std::string_view scenarios_text();

}  // namespace dyad::room
