#include "sim/room/messages/requests.hpp"

#include "sim/room/messages/fields.hpp"

namespace dyad::room {
namespace {

using nlohmann::json;

constexpr std::int64_t max_rounds = 1'000'000;

template <class Choice>
Choice choice_in(std::string_view body, const std::string& alias, const std::string& where) {
  const json object = object_in(body, where);
  Fields fields(object, where);
  Choice choice{alias, round_in(fields), place_in(fields),
                fields.one_of<model::Move>("move", model::move_names)};
  fields.done();
  return choice;
}

}  // namespace

Place place_in(Fields& fields) {
  return {static_cast<int>(fields.whole("meeting", 0, model::max_conversation_meetings - 1)),
          static_cast<int>(fields.whole("turn", 0, model::max_conversation_turns - 1))};
}

int round_in(Fields& fields) { return static_cast<int>(fields.whole("round", 1, max_rounds)); }

JoinRequest join_request(std::string_view body) {
  const json object = object_in(body, "join");
  Fields fields(object, "join");
  JoinRequest join{fields.text("code"), fields.flag("consent"),
                   fields.one_of<Language>("language", language_names)};
  fields.done();
  return join;
}

std::string key_request(std::string_view body) {
  const json object = object_in(body, "key");
  Fields fields(object, "key");
  std::string key = fields.text("key");
  fields.done();
  return key;
}

void empty_request(std::string_view body, const std::string& where) {
  const json object = object_in(body, where);
  Fields(object, where).done();
}

Moved move_request(std::string_view body, const std::string& alias) {
  return choice_in<Moved>(body, alias, "move");
}

Voted vote_request(std::string_view body, const std::string& alias) {
  return choice_in<Voted>(body, alias, "vote");
}

Guessed guess_request(std::string_view body, const std::string& alias) {
  const json object = object_in(body, "guess");
  Fields fields(object, "guess");
  Guessed guessed{alias, round_in(fields), fields.one_of<Guess>("guess", guess_names)};
  fields.done();
  return guessed;
}

Command command_in(Fields& fields) {
  Command command;
  command.order = fields.one_of<Order>("command", order_names);
  switch (command.order) {
    case Order::scenario:
      command.scenario = fields.text("scenario");
      break;
    case Order::mode:
      command.mode = fields.one_of<Mode>("mode", mode_names);
      break;
    case Order::throw_out:
      command.alias = fields.text("alias");
      break;
    case Order::language:
      command.language = fields.one_of<Language>("language", language_names);
      break;
    case Order::keep:
      command.keep = fields.flag("keep");
      break;
    case Order::close_vote:
      if (fields.has("round")) command.round = round_in(fields);
      if (fields.has("meeting") || fields.has("turn")) command.place = place_in(fields);
      break;
    default:
      break;
  }
  return command;
}

Command command_request(std::string_view body) {
  const json object = object_in(body, "command");
  Fields fields(object, "command");
  const Command command = command_in(fields);
  fields.done();
  return command;
}

}  // namespace dyad::room
