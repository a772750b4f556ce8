// What this page is made of: versions, moves, ways of talking, customers, interventions.
#include "sim/model/conversation.hpp"
#include "workshop/wasm/answer.hpp"

#ifndef DYAD_PROGRAM_VERSION
#error "name the program's version: -DDYAD_PROGRAM_VERSION=\"...\""
#endif

namespace dyad::page {
namespace {

using nlohmann::json;

json moves_table() {
  json moves = json::object();
  for (std::size_t m = 0; m < model::move_names.size(); ++m) {
    const model::MoveAttributes& of = model::move_info[m].defaults;
    moves[std::string(model::move_names[m])] = {
        {"listen", of.listen}, {"self", of.self},   {"close", of.close}, {"content", of.content},
        {"press", of.press},   {"yield", of.yield}, {"habit", of.habit}};
  }
  return moves;
}

json habits() {
  json list = json::array();
  for (const model::WayOfTalking& way : model::ways_of_talking()) {
    json settings = json::object();
    for (const model::MoveHabit& each : way.habits) {
      const std::string name(model::move_names[model::index_of(each.move)]);
      settings["moves." + name + ".habit"] = each.habit;
    }
    list.push_back({{"name", way.name}, {"settings", settings}});
  }
  return list;
}

json cards() {
  json list = json::array();
  for (const model::CustomerCard& card : model::customer_cards) {
    list.push_back({{"name", card.name},
                    {"anxiety", card.anxiety},
                    {"avoidance", card.avoidance},
                    {"will", card.will},
                    {"empathy", card.empathy}});
  }
  return list;
}

json intervention_kinds() {
  json list = json::array();
  for (const model::InterventionInfo& kind : model::intervention_info) {
    list.push_back({{"name", kind.name}, {"strength_max", kind.largest_strength}});
  }
  return list;
}

}  // namespace

Answer about(Request&) {
  return {{{"model_version", model::model_version},
           {"program_version", DYAD_PROGRAM_VERSION},
           {"moves", moves_table()},
           {"habits", habits()},
           {"cards", cards()},
           {"intervention_kinds", intervention_kinds()}},
          {}};
}

}  // namespace dyad::page
