#include "sim/room/messages/snapshots.hpp"

#include <nlohmann/json.hpp>

namespace dyad::room {
namespace {

using nlohmann::json;

/// Whatever stands in a text, it is written; a broken letter is replaced.
std::string written(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

template <class Names, class Value>
json word_or_null(const Names& names, const std::optional<Value>& value) {
  return value ? json(word_for(names, *value)) : json();
}

json together_json(const Room& room) {
  if (room.mode() != Mode::together) return nullptr;
  const Together& together = room.together();
  const Place place = together.next.value_or(Place{});
  json tie = json::array();
  for (const model::Move move : together.tie) tie.push_back(word_for(model::move_names, move));
  return {{"moves", together.moves},
          {"meeting", place.meeting},
          {"turn", place.turn},
          {"over", !together.next.has_value()},
          {"tie", tie}};
}

json conversation_json(const Scenario& scenario) {
  return {{"seed", scenario.seed},
          {"card", scenario.setup.card->name},
          {"members", scenario.setup.members},
          {"meetings", scenario.setup.meetings},
          {"turns", scenario.setup.turns}};
}

json room_json(const Room& room) {
  return {{"revision", room.revision()},
          {"scenario", room.scenario().name},
          {"round", room.round()},
          {"mode", word_for(mode_names, room.mode())},
          {"phase", word_for(phase_names, room.phase())},
          {"language", word_for(language_names, room.language())},
          {"keeps", room.keeps()},
          {"people", room.seats_taken()},
          {"here", room.here()},
          {"most_people", room.max_people()},
          {"conversation", conversation_json(room.scenario())},
          {"together", together_json(room)}};
}

/// What a screen and a seat are told alike.
json person_json(const Room& room, const Person& person) {
  const Person& seller = seller_for(room, person);
  return {{"alias", person.alias},
          {"role", word_or_null(role_names, person.role)},
          {"partner", person.partner.empty() ? json() : json(person.partner)},
          {"moves", seller.moves},
          {"over", !seller.next.has_value()},
          {"guess", word_or_null(guess_names, person.guess)}};
}

template <class Names, class Counts>
json counted(const Names& names, const Counts& counts) {
  json object = json::object();
  for (std::size_t i = 0; i < counts.size(); ++i) object[std::string(names.at(i))] = counts.at(i);
  return object;
}

}  // namespace

std::string conversation_text(const Scenario& scenario) {
  return written(conversation_json(scenario));
}

std::string room_text(const Room& room) { return written(room_json(room)); }

std::string seat_text(const Room& room, const Person& person) {
  json seat = person_json(room, person);
  seat["vote"] = word_or_null(model::move_names, person.vote);
  return written(seat);
}

std::string reveal_text(const Room& room) {
  if (room.phase() != Phase::reveal) return "null";
  json people = json::array();
  const bool own = room.mode() == Mode::each || room.mode() == Mode::pairs;
  for (const auto& [alias, person] : room.people()) {
    if (own && person.role != Role::customer) people.push_back({{"moves", person.moves}});
  }
  return written({{"people", people}, {"guesses", counted(guess_names, guesses_of(room))}});
}

std::string screen_text(const Room& room, const Invitation& invitation) {
  json people = json::array(), votes = json::object();
  for (const auto& [alias, person] : room.people()) {
    people.push_back(person_json(room, person));
    people.back()["here"] = !person.gone && person.streams > 0;
  }
  if (room.mode() == Mode::together) votes = counted(model::move_names, votes_of(room));
  return written({{"room", room_json(room)},
                  {"people", people},
                  {"votes", votes},
                  {"join", {{"address", invitation.address}, {"code", invitation.code}}}});
}

std::string about_text(const Room& room) {
  return written({{"about",
                   {{"keeps", room.keeps()},
                    {"full", room.full()},
                    {"language", word_for(language_names, room.language())},
                    {"model_version", model::model_version}}}});
}

std::string alias_text(const std::string& alias) { return written({{"alias", alias}}); }

std::string refusal_text(const std::string& message) {
  return written({{"refusal", {{"message", message}}}});
}

}  // namespace dyad::room
