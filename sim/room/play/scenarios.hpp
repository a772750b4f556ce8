// The scenarios of the workshop's page and the conversation that a room holds in each:
// workshop/scenarios.json, which the page reads too.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/model/conversation.hpp"

namespace dyad::room {

struct Scenario {
  std::string name;
  std::int64_t seed;
  model::ConversationSetup setup;
};

/// In the order of their names.
const std::vector<Scenario>& scenarios();

/// The scenario of that name, or null.
const Scenario* scenario_named(std::string_view name);

/// Their names, for a message.
std::vector<std::string> scenario_names();

}  // namespace dyad::room
