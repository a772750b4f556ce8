#include "sim/room/play/scenarios.hpp"

#include <nlohmann/json.hpp>

#include "sim/room/play/scenarios_text.hpp"

namespace dyad::room {

const std::vector<Scenario>& scenarios() {
  static const std::vector<Scenario> all = [] {
    std::vector<Scenario> read;
    const nlohmann::json declared = nlohmann::json::parse(scenarios_text());
    for (const auto& [name, talk] : declared.items()) {
      read.push_back({name,
                      talk.at("seed"),
                      {model::card_named(talk.at("card").get<std::string>()), talk.at("members"),
                       talk.at("meetings"), talk.at("turns")}});
    }
    return read;
  }();
  return all;
}

const Scenario* scenario_named(std::string_view name) {
  for (const Scenario& each : scenarios()) {
    if (each.name == name) return &each;
  }
  return nullptr;
}

std::vector<std::string> scenario_names() {
  std::vector<std::string> names;
  for (const Scenario& each : scenarios()) names.push_back(each.name);
  return names;
}

}  // namespace dyad::room
