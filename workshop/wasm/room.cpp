// Everybody in a room talks with the same customer and the same luck: what their moves alone made.
#include <fmt/format.h>

#include "sim/base/moments.hpp"
#include "workshop/wasm/answer.hpp"
#include "workshop/wasm/json_values.hpp"
#include "workshop/wasm/room_shares.hpp"
#include "workshop/wasm/room_summary.hpp"

namespace dyad::page {
namespace {

using nlohmann::json;

constexpr std::size_t max_people = 500;
constexpr std::int64_t max_lucks = 1000;
constexpr std::int64_t max_turns = 10'000'000;  // of all people under all lucks

using Rows = std::vector<const std::vector<double>*>;

std::vector<model::MoveList> people_in(Request& request, const model::ConversationSetup& setup) {
  std::vector<model::MoveList> people;
  for (const json& each : request.list("people", max_people)) {
    Request person(each, fmt::format("{}.people.{}", request.where(), people.size()));
    model::MoveList moves = moves_in(person, setup);
    person.done();
    if (moves.empty() || moves.front().empty()) {
      person.refuse("moves", "no move", "nothing has been said yet", "leave this person out");
    }
    people.push_back(std::move(moves));
  }
  if (people.empty()) request.refuse("people", "nobody", "there is nothing to show", "send one");
  return people;
}

std::int64_t lucks_in(Request& request, std::size_t people, const model::ConversationSetup& setup) {
  const std::int64_t count = request.whole("count", 1, max_lucks);
  const std::int64_t turns =
      static_cast<std::int64_t>(people) * count * setup.meetings * setup.turns;
  if (turns > max_turns) {
    request.refuse("count", fmt::format("{} turns", turns),
                   fmt::format("at most {} of all people under all lucks", max_turns),
                   "ask for fewer lucks");
  }
  return count;
}

/// Quantiles of one's outcomes over lucks.
json spread_json(const std::vector<double>& values) {
  json levels = json::array();
  for (const double level : {0.05, 0.25, 0.5, 0.75, 0.95}) {
    levels.push_back(quantile(values, level));
  }
  return levels;
}

json person_json(const RoomPerson& person) {
  return {{"finished", person.finished},
          {"end", model::end_names.at(static_cast<std::size_t>(person.end.end))},
          {"influence", person.end.influence},
          {"power", person.end.power},
          {"empathy", person.end.empathy},
          {"lucks",
           {{"influence", spread_json(person.influence)}, {"power", spread_json(person.power)}}}};
}

json shares_json(const std::optional<Shares>& shares) {
  if (!shares) return nullptr;
  return {{"moves", shares->moves},
          {"luck", shares->luck},
          {"both", shares->both},
          {"share", interval_json(shares->share, shares->low, shares->high)}};
}

/// In the room, and on average over its lucks, so that one luck is not taken for what moves do.
json followed_json(const Rows& rows, const std::vector<std::size_t>& people) {
  base::Moments room, lucks;
  for (const std::size_t i : people) {
    room.add(rows[i]->front());
    for (const double value : *rows[i]) lucks.add(value);
  }
  return {{"mean", room.mean()}, {"sd", room.standard_deviation()}, {"over_lucks", lucks.mean()}};
}

json beginning_json(const Beginning& beginning, const Rows& influence, const Rows& power) {
  json moves = json::array();
  for (const model::Move move : beginning.moves) {
    moves.push_back(model::move_names.at(model::index_of(move)));
  }
  return {{"moves", moves},
          {"people", beginning.people.size()},
          {"influence", followed_json(influence, beginning.people)},
          {"power", followed_json(power, beginning.people)}};
}

/// Everybody's course, one after another; starts[i] is where that of person i begins.
Answer with_courses(json value, const std::vector<RoomPerson>& people) {
  std::vector<float> influence, power;
  json starts = json::array({0});
  for (const RoomPerson& person : people) {
    const auto& [s, c] = person.course;
    influence.insert(influence.end(), s.begin(), s.end());
    power.insert(power.end(), c.begin(), c.end());
    starts.push_back(influence.size());
  }
  value["course"] = {{"starts", starts}};
  return {std::move(value),
          {{"course.influence", std::move(influence)}, {"course.power", std::move(power)}}};
}

Answer room_answer(const std::vector<RoomPerson>& people, std::int64_t seed) {
  Rows influence, power;
  json own = json::array(), first_moves = json::array(), three = json::array();
  for (const RoomPerson& person : people) {
    influence.push_back(&person.influence), power.push_back(&person.power);
    own.push_back(person_json(person));
  }
  for (const Beginning& each : beginnings(people)) {
    first_moves.push_back(beginning_json(each, influence, power));
  }
  for (const auto& [level, person] : typical(people)) {
    three.push_back({{"level", level}, {"person", person}});
  }
  return with_courses({{"people", own},
                       {"pooled", {{"influence", pooled(influence)}, {"power", pooled(power)}}},
                       {"shares",
                        {{"influence", shares_json(shares_of(influence, seed))},
                         {"power", shares_json(shares_of(power, seed))}}},
                       {"first_moves", first_moves},
                       {"typical", three}},
                      people);
}

}  // namespace

Answer room(Request& request) {
  const TalkRequest asked = talk_in(request);
  if (!asked.moves.empty()) {
    request.refuse("conversation.moves", "moves stand here", "each person has moves of their own",
                   "send an empty list");
  }
  const std::vector<model::MoveList> moves = people_in(request, asked.setup);
  const std::int64_t count = lucks_in(request, moves.size(), asked.setup);
  const model::Conversation talk = asked.by();
  std::vector<RoomPerson> people;
  for (const model::MoveList& each : moves) {
    people.push_back(played(talk, asked.luck.seed, each, count));
  }
  return room_answer(people, asked.luck.seed);
}

}  // namespace dyad::page
