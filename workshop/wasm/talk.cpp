// One conversation, explained. With a habit it is played to its end, else as far as its moves go.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/io/talk/talk_json.hpp"
#include "workshop/wasm/answer.hpp"
#include "workshop/wasm/talks.hpp"

namespace dyad::page {

Answer talk(Request& request) {
  const TalkRequest asked = talk_in(request);
  const auto habit = request.text_if_there("habit", 100);
  if (!habit) {
    return {
        io::talk_json(model::debrief(asked.by(), asked.luck, asked.moves, model::Until::moves_end)),
        {}};
  }
  const model::WayOfTalking* way = model::way_named(*habit);
  if (!way) {
    std::vector<std::string_view> names;
    for (const model::WayOfTalking& each : model::ways_of_talking()) names.push_back(each.name);
    request.refuse("habit", fmt::format("{} is unknown", nlohmann::json(*habit).dump()),
                   "nobody talks that way", fmt::format("send one of {}", fmt::join(names, ", ")));
  }
  return {io::talk_json(
              model::debrief(asked.by(*way), asked.luck, asked.moves, model::Until::all_over)),
          {}};
}

}  // namespace dyad::page
