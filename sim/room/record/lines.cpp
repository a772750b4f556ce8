#include "sim/room/record/lines.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "sim/room/messages/fields.hpp"
#include "sim/room/messages/requests.hpp"

namespace dyad::room {
namespace {

using Json = nlohmann::ordered_json;  // in the order in which it is written here

constexpr std::size_t max_pairs = 50'000;

std::string_view name_of(model::Move move) { return word_for(model::move_names, move); }

Json choice_json(const char* kind, const std::string& alias, int round, Place place,
                 model::Move move) {
  return {{"event", kind},      {"alias", alias},
          {"round", round},     {"meeting", place.meeting},
          {"turn", place.turn}, {"move", name_of(move)}};
}

/// One function for each kind of event.
struct Write {
  Json operator()(const Joined& joined) const {
    return {{"event", "joined"}, {"alias", joined.alias}, {"seat", joined.seat}};
  }
  Json operator()(const Left& left) const { return {{"event", "left"}, {"alias", left.alias}}; }
  Json operator()(const Moved& m) const {
    return choice_json("move", m.alias, m.round, m.place, m.move);
  }
  Json operator()(const Voted& v) const {
    return choice_json("vote", v.alias, v.round, v.place, v.move);
  }
  Json operator()(const Guessed& guessed) const {
    return {{"event", "guess"},
            {"alias", guessed.alias},
            {"round", guessed.round},
            {"guess", word_for(guess_names, guessed.guess)}};
  }
  Json operator()(const Played& played) const {
    Json line = choice_json("played", "", played.round, played.place, played.move);
    line.erase("alias");
    return line;
  }
  Json operator()(const Tied& tied) const {
    Json moves = Json::array();
    for (const model::Move move : tied.moves) moves.push_back(name_of(move));
    return {{"event", "tied"},
            {"round", tied.round},
            {"meeting", tied.place.meeting},
            {"turn", tied.place.turn},
            {"moves", moves}};
  }
  Json operator()(const Paired& paired) const {
    Json pairs = Json::array();
    for (const Pair& pair : paired.pairs)
      pairs.push_back(Json::array({pair.seller, pair.customer}));
    return {{"event", "paired"}, {"round", paired.round}, {"pairs", pairs}};
  }
  Json operator()(const Admitted& admitted) const {
    return {{"event", "facilitator"}, {"browser", admitted.facilitator}};
  }
  Json operator()(const Command& command) const {
    Json line{{"event", "command"}, {"command", word_for(order_names, command.order)}};
    if (command.order == Order::scenario) line["scenario"] = command.scenario;
    if (command.order == Order::mode) line["mode"] = word_for(mode_names, command.mode);
    if (command.order == Order::throw_out) line["alias"] = command.alias;
    if (command.order == Order::language) {
      line["language"] = word_for(language_names, command.language);
    }
    if (command.order == Order::keep) line["keep"] = command.keep;
    return line;
  }
};

/// A digest as `digest_of` writes it.
std::string digest_in(Fields& fields, const std::string& name) {
  std::string digest = fields.text(name);
  const bool fits =
      digest.size() == 64 && digest.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!fits)
    fields.refuse(name, "is no digest", "64 hexadecimal digits are wanted", "see docs/room.md");
  return digest;
}

std::string alias_in(Fields& fields) {
  std::string alias = fields.text("alias");
  if (alias.empty()) fields.refuse("alias", "is empty", "somebody is wanted", "see docs/room.md");
  return alias;
}

template <class Choice>
Choice choice_in(Fields& fields) {
  return {alias_in(fields), round_in(fields), place_in(fields),
          fields.one_of<model::Move>("move", model::move_names)};
}

Tied tied_in(Fields& fields) {
  Tied tied{round_in(fields), place_in(fields), {}};
  for (const auto& each : fields.list("moves", model::move_count)) {
    const auto move = each.is_string() ? model::move_named(each.get<std::string>()) : std::nullopt;
    if (!move) fields.refuse("moves", "has another word", "moves are wanted", "see docs/room.md");
    tied.moves.push_back(*move);
  }
  return tied;
}

Paired paired_in(Fields& fields) {
  Paired paired{round_in(fields), {}};
  for (const auto& each : fields.list("pairs", max_pairs)) {
    if (!each.is_array() || each.size() != 2 || !each[0].is_string() || !each[1].is_string()) {
      fields.refuse("pairs", "has something else", "pairs of two aliases are wanted",
                    "see docs/room.md");
    }
    paired.pairs.push_back({each[0], each[1]});
  }
  return paired;
}

Event event_of(const std::string& kind, Fields& fields) {
  if (kind == "joined") return Joined{alias_in(fields), digest_in(fields, "seat"), true};
  if (kind == "left") return Left{alias_in(fields)};
  if (kind == "move") return choice_in<Moved>(fields);
  if (kind == "vote") return choice_in<Voted>(fields);
  if (kind == "guess") {
    return Guessed{alias_in(fields), round_in(fields), fields.one_of<Guess>("guess", guess_names)};
  }
  if (kind == "played") {
    return Played{round_in(fields), place_in(fields),
                  fields.one_of<model::Move>("move", model::move_names)};
  }
  if (kind == "tied") return tied_in(fields);
  if (kind == "paired") return paired_in(fields);
  if (kind == "facilitator") return Admitted{digest_in(fields, "browser")};
  if (kind == "command") return command_in(fields);
  fields.refuse("event", "'" + base::shown(kind) + "' is unknown", "nobody reads it",
                "see docs/room.md");
}

}  // namespace

std::string event_line(double at, const Event& event) {
  constexpr double milliseconds = 1000;
  Json line{{"at", std::round(at * milliseconds) / milliseconds}};
  line.update(std::visit(Write{}, event));
  return line.dump();
}

Dated event_in(std::string_view line) {
  const nlohmann::json object = object_in(line, "event", longest_line);
  Fields fields(object, "event");
  Dated dated{fields.number("at", 0, latest), {}};
  dated.event = event_of(fields.text("event"), fields);
  fields.done();
  return dated;
}

bool is_whole(std::string_view line) { return line.ends_with('}') && nlohmann::json::accept(line); }

}  // namespace dyad::room
