// The same conversation with the same luck, by other ways of talking.
#include "sim/io/talk/talk_json.hpp"
#include "workshop/wasm/answer.hpp"
#include "workshop/wasm/talks.hpp"

namespace dyad::page {

Answer styles(Request& request) {
  const TalkRequest asked = talk_in(request);
  nlohmann::json list = nlohmann::json::array();
  for (const model::WayOfTalking& way : model::ways_of_talking()) {
    const model::ConversationOutcome outcome = asked.by(way).play(asked.luck, {});
    list.push_back({{"name", way.name},
                    {"moves", io::moves_json(outcome.moves)},
                    {"end", model::end_names.at(static_cast<std::size_t>(outcome.end))},
                    {"influence", outcome.influence},
                    {"power", outcome.power},
                    {"empathy", outcome.empathy}});
  }
  return {{{"styles", list}}, {}};
}

}  // namespace dyad::page
