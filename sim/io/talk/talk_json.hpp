// A conversation and its debriefing as JSON: the same text for the page and for `dyad talk --json`.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "sim/model/debrief.hpp"

namespace dyad::io {

/// The debriefing, by the names of workshop/worker/messages.ts (TalkAnswer).
nlohmann::json talk_json(const model::Debrief& debrief);

/// The names of moves, [meeting][turn].
nlohmann::json moves_json(const std::vector<std::vector<model::Move>>& moves);

}  // namespace dyad::io
