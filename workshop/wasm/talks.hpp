// The conversation of a request.
#pragma once

#include "sim/model/conversation.hpp"
#include "workshop/wasm/request.hpp"

namespace dyad::page {

struct TalkRequest {
  model::Parameters settings;
  model::ConversationSetup setup;
  model::Luck luck;
  model::MoveList moves;

  model::Conversation by(const model::WayOfTalking& way = model::own_choice) const {
    return {settings, setup, way};
  }
};

/// The field `moves` of a conversation or of a person. Throws Refused.
model::MoveList moves_in(Request& asked, const model::ConversationSetup& setup);

/// The field `conversation`. Throws Refused, or what the reader of configurations throws.
TalkRequest talk_in(Request& request);

/// Plays it over `count` lucks: the answer's Style, under that name.
nlohmann::json style_json(std::string_view name, const model::Conversation& talk,
                          const TalkRequest& asked, const model::MoveList& moves,
                          std::int64_t count);

}  // namespace dyad::page
